/** What the features of the generated application share; by path. */
export const sharedFiles: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: 'src/shared/logger.ts',
    text: `import pino from 'pino';

const root = pino({ level: process.env.LOG_LEVEL ?? 'info' });

export function createLogger(name: string) {
  return root.child({ name });
}
`,
  },
  {
    path: 'src/shared/http.ts',
    text: `/** Asks the server of this application. */
export async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method,
    signal,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(\`\${method} \${path}: \${response.status}\`);
  return (await response.json()) as T;
}
`,
  },
  {
    path: 'src/shared/errors.ts',
    text: `export class NotFound extends Error {
  readonly status = 404;
}

export class Conflict extends Error {
  readonly status = 409;
}
`,
  },
  {
    path: 'src/shared/database.ts',
    text: `export type Row = Record<string, never>;

export interface Query extends PromiseLike<Row[]> {
  where(condition: unknown): Query;
  orderBy(order: unknown): Query;
  limit(count: number): Query;
}

export interface Database {
  select(table: string): Query;
  update(table: string): { set(values: object): { where(condition: unknown): Promise<{ count: number }> } };
}
`,
  },
  {
    path: 'src/shared/session.ts',
    text: `import type { NextFunction, Request, Response } from 'express';

export function requireRole(role: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const roles: readonly string[] = request.session?.roles ?? [];
    if (roles.includes(role)) next();
    else response.status(403).json({ error: 'forbidden' });
  };
}
`,
  },
  {
    path: 'src/shared/dates.ts',
    text: `const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export function formatDate(date: Date): string {
  return format.format(date);
}
`,
  },
];
