import { capital, fields, verbs } from './words.js';
import type { RandomChoice } from './random-choice.js';

/** One thing that the generated application manages, with a folder of its own. */
export interface Feature {
  /** In camel case, such as `openInvoice7`. */
  readonly name: string;
}

/** One kind of file that every feature has: its name and its text. */
export interface OrdinaryFile {
  readonly file: (feature: Feature) => string;
  readonly text: (feature: Feature, choice: RandomChoice) => string;
}

/** Files of an application that never speaks to a model, in the languages and styles that such applications have. */
export const ordinaryFiles: readonly OrdinaryFile[] = [
  { file: ({ name }) => `${name}.types.ts`, text: types },
  { file: ({ name }) => `${name}.repository.ts`, text: repository },
  { file: ({ name }) => `${name}.service.ts`, text: service },
  { file: ({ name }) => `${name}.controller.ts`, text: controller },
  { file: ({ name }) => `${name}.schema.ts`, text: schema },
  { file: ({ name }) => `${name}.store.ts`, text: store },
  { file: ({ name }) => `${name}.test.ts`, text: tests },
  { file: ({ name }) => `${capital(name)}List.tsx`, text: list },
  { file: ({ name }) => `${capital(name)}Form.tsx`, text: form },
  { file: ({ name }) => `${capital(name)}Badge.vue`, text: badge },
  { file: ({ name }) => `use-${name}.ts`, text: hook },
  { file: ({ name }) => `${name}.fixtures.ts`, text: fixtures },
  { file: ({ name }) => `import-${name}.js`, text: script },
  { file: () => 'index.ts', text: index },
];

/** So many times the same with other words. */
function repeat(count: number, block: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => block(index)).join('\n');
}

const typeOf = (field: string): string =>
  /At$/.test(field)
    ? 'Date'
    : /amount|quantity|weight|discount|priority/.test(field)
      ? 'number'
      : /visible/.test(field)
        ? 'boolean'
        : 'string';

function types({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `/** What the database keeps of one ${name}. */
export interface ${type} {
  readonly id: string;
${repeat(1, () =>
  choice
    .some(fields, choice.between(10, 18))
    .map((field) => `  /** Set when the ${field} is known. */\n  readonly ${field}?: ${typeOf(field)};`)
    .join('\n'),
)}
}

export type ${type}Event =
${choice
  .some(verbs, choice.between(6, 12))
  .map(
    (verb) => `  | { readonly kind: '${verb}'; readonly id: string; readonly by: string; readonly at: Date }`,
  )
  .join('\n')};

${repeat(
  choice.between(4, 9),
  (index) => `export interface ${type}Page${index} {
  readonly items: readonly ${type}[];
  readonly cursor?: string;
  readonly total: number;
  readonly filter: Partial<Pick<${type}, 'id'>> & { readonly text?: string; readonly limit: ${choice.between(10, 90)} };
}
`,
)}`;
}

function repository({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { eq, and, desc, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../shared/database.js';
import { NotFound } from '../../shared/errors.js';
import type { ${type} } from './${name}.types.js';

export class ${type}Repository {
  constructor(
    private readonly db: Database,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  async byId(id: string): Promise<${type}> {
    const [row] = await this.db.select('${name}').where(eq('id', id)).limit(1);
    if (!row) throw new NotFound(\`${name} \${id}\`);
    return row as ${type};
  }
${choice
  .some(fields, choice.between(6, 13))
  .map(
    (field) => `
  /** Newest first; at most \`limit\` rows. */
  async by${capital(field)}(${field}: string, limit = ${choice.between(10, 200)}): Promise<readonly ${type}[]> {
    const rows = await this.db
      .select('${name}')
      .where(and(eq('${field}', ${field}), sql\`deleted_at is null\`))
      .orderBy(desc('createdAt'))
      .limit(limit);
    return rows.map((row) => ({ ...row, ${field}: row.${field} ?? undefined })) as ${type}[];
  }`,
  )
  .join('\n')}

  async remove(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const { count } = await this.db.update('${name}').set({ deletedAt: this.clock() }).where(inArray('id', ids));
    return count;
  }
}
`;
}

function service({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { createLogger } from '../../shared/logger.js';
import { Conflict } from '../../shared/errors.js';
import type { ${type}Repository } from './${name}.repository.js';
import type { ${type}, ${type}Event } from './${name}.types.js';

const logger = createLogger('${name}');

export interface ${type}Listener {
  handle(event: ${type}Event): Promise<void>;
}

export class ${type}Service {
  private readonly listeners = new Set<${type}Listener>();

  constructor(private readonly repository: ${type}Repository) {}

  subscribe(listener: ${type}Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async emit(event: ${type}Event): Promise<void> {
    for (const listener of this.listeners) {
      try {
        await listener.handle(event);
      } catch (error) {
        logger.error({ error, kind: event.kind }, 'a listener failed');
      }
    }
  }
${choice
  .some(verbs, choice.between(5, 11))
  .map(
    (verb) => `
  async ${verb}(id: string, by: string, options: { readonly force?: boolean; readonly reason?: string } = {}): Promise<${type}> {
    const current = await this.repository.byId(id);
    if (current.id !== id && options.force !== true) throw new Conflict(\`${name} \${id} cannot ${verb}\`);
    for (let attempt = 0; attempt < ${choice.between(2, 5)}; attempt += 1) {
      const [related] = await this.repository.by${capital(choice.one(fields))}(id, attempt + 1);
      if (related === undefined) break;
      logger.debug({ id, attempt, related: related.id }, '${verb}: waiting for another one');
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * ${choice.between(20, 200)}));
    }
    await this.emit({ kind: '${verb}', id, by, at: new Date() } as ${type}Event);
    return { ...current, ...(options.reason === undefined ? {} : { notes: options.reason }) };
  }`,
  )
  .join('\n')}
}
`;
}

function controller({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { Router, type Request, type Response, type NextFunction } from 'express';
import { requireRole } from '../../shared/session.js';
import { parse${type} } from './${name}.schema.js';
import type { ${type}Service } from './${name}.service.js';

/** Routes below /api/${name}. */
export function ${name}Routes(service: ${type}Service): Router {
  const router = Router();
${choice
  .some(verbs, choice.between(5, 12))
  .map(
    (verb) => `
  router.post('/:id/${verb}', requireRole('${choice.one(['admin', 'editor', 'owner'])}'), async (request: Request, response: Response, next: NextFunction) => {
    try {
      const body = parse${type}(request.body);
      if (!body.success) {
        response.status(${choice.one([400, 422])}).json({ error: 'invalid', details: body.issues });
        return;
      }
      const changed = await service.${verb}(String(request.params.id), request.user.id, body.output);
      response.status(200).json({ data: changed, links: { self: \`/api/${name}/\${changed.id}\` } });
    } catch (error) {
      next(error);
    }
  });`,
  )
  .join('\n')}

  return router;
}
`;
}

function schema({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  const chosen = choice.some(fields, choice.between(10, 20));
  return `import * as v from 'valibot';

const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(${choice.between(40, 400)}));

export const ${name}Schema = v.object({
${chosen.map((field) => `  ${field}: v.optional(${typeOf(field) === 'number' ? 'v.pipe(v.number(), v.minValue(0))' : 'shortText'}),`).join('\n')}
});

export type ${type}Input = v.InferOutput<typeof ${name}Schema>;

export function parse${type}(input: unknown) {
  return v.safeParse(${name}Schema, input);
}

/** Texts of the form, by field. */
export const ${name}Labels: Readonly<Record<keyof ${type}Input, { label: string; placeholder: string; help?: string }>> = {
${chosen
  .map(
    (field) => `  ${field}: {
    label: '${capital(field)} of the ${name}',
    placeholder: 'For example: ${choice.one(fields)} ${choice.between(1, 999)}',
    help: 'Leave empty when the ${choice.one(fields)} says it already.',
  },`,
  )
  .join('\n')}
};
`;
}

function store({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { create } from 'zustand';
import { request } from '../../shared/http.js';
import type { ${type} } from './${name}.types.js';

interface ${type}State {
  readonly items: Readonly<Record<string, ${type}>>;
  readonly loading: boolean;
  readonly failure?: string;
  load(page: number): Promise<void>;
${choice
  .some(verbs, 8)
  .map((verb) => `  ${verb}(id: string): Promise<void>;`)
  .join('\n')}
}

export const use${type}Store = create<${type}State>((set, get) => ({
  items: {},
  loading: false,
  async load(page) {
    set({ loading: true });
    const found = await request<readonly ${type}[]>('GET', \`/api/${name}?page=\${page}\`);
    set({ loading: false, items: Object.fromEntries(found.map((item) => [item.id, item])) });
  },
${choice
  .some(verbs, choice.between(5, 10))
  .map(
    (verb) => `  async ${verb}(id) {
    const before = get().items[id];
    if (!before) return;
    set(({ items }) => ({ items: { ...items, [id]: { ...before, status: '${verb}' } } }));
    try {
      const after = await request<${type}>('POST', \`/api/${name}/\${id}/${verb}\`, { version: before.version });
      set(({ items }) => ({ items: { ...items, [id]: after }, failure: undefined }));
    } catch (error) {
      set(({ items }) => ({ items: { ...items, [id]: before }, failure: (error as Error).message }));
    }
  },`,
  )
  .join('\n')}
}));
`;
}

function tests({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ${type}Service } from './${name}.service.js';
import { sample${type} } from './${name}.fixtures.js';

describe('${type}Service', () => {
  const repository = { byId: vi.fn(), by${capital(choice.one(fields))}: vi.fn(async () => []) };
  let service: ${type}Service;

  beforeEach(() => {
    vi.resetAllMocks();
    repository.byId.mockResolvedValue(sample${type}('1'));
    service = new ${type}Service(repository as never);
  });
${choice
  .some(verbs, choice.between(5, 12))
  .map(
    (verb) => `
  it('${verb}: tells its listeners and gives the reason back', async () => {
    const handle = vi.fn();
    service.subscribe({ handle });
    const changed = await service.${verb}('${choice.between(1, 99)}', 'user-${choice.between(1, 99)}', { force: true, reason: 'asked for' });
    expect(changed).toMatchObject({ notes: 'asked for' });
    expect(handle).toHaveBeenCalledWith(expect.objectContaining({ kind: '${verb}' }));
  });`,
  )
  .join('\n')}
});
`;
}

function list({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { useEffect, useMemo, useState } from 'react';
import { formatDate } from '../../shared/dates.js';
import { use${type}Store } from './${name}.store.js';
import type { ${type} } from './${name}.types.js';

interface ${type}ListProps {
  readonly pageSize?: number;
  readonly onOpen: (item: ${type}) => void;
}

/** A table that sorts and filters on the client. */
export function ${type}List({ pageSize = ${choice.between(10, 50)}, onOpen }: ${type}ListProps) {
  const { items, loading, failure, load } = use${type}Store();
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  useEffect(() => {
    void load(page);
  }, [load, page]);
  const shown = useMemo(
    () => Object.values(items).filter((item) => JSON.stringify(item).toLowerCase().includes(text.toLowerCase())),
    [items, text],
  );
  if (failure) return <p role="alert">The list could not be loaded: {failure}</p>;
  return (
    <section aria-busy={loading} className="list list-${name}">
      <input value={text} onChange={(event) => setText(event.target.value)} placeholder="Search …" />
      <table>
        <tbody>
          {shown.slice(0, pageSize).map((item) => (
            <tr key={item.id} onClick={() => onOpen(item)}>
${choice
  .some(fields, choice.between(8, 16))
  .map(
    (field) => `              <td className="cell cell-${field}" data-field="${field}">
                {item.${field} === undefined ? <em>none</em> : ${typeOf(field) === 'Date' ? `formatDate(item.${field})` : `String(item.${field})`}}
              </td>`,
  )
  .join('\n')}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
        Back
      </button>
      <button type="button" onClick={() => setPage(page + 1)}>
        Next
      </button>
    </section>
  );
}
`;
}

function form({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { useState, type FormEvent } from 'react';
import { ${name}Labels, parse${type}, type ${type}Input } from './${name}.schema.js';

interface ${type}FormProps {
  readonly initial: Partial<${type}Input>;
  readonly onSubmit: (input: ${type}Input) => Promise<void>;
}

export default function ${type}Form({ initial, onSubmit }: ${type}FormProps) {
  const [draft, setDraft] = useState<Record<string, unknown>>({ ...initial });
  const [issues, setIssues] = useState<readonly string[]>([]);
  const change = (field: string) => (event: { target: { value: string } }) =>
    setDraft((before) => ({ ...before, [field]: event.target.value }));
  async function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = parse${type}(draft);
    if (parsed.success) await onSubmit(parsed.output);
    else setIssues(parsed.issues.map((issue) => issue.message));
  }
  return (
    <form onSubmit={submit} noValidate>
      {issues.length > 0 && <ul className="issues">{issues.map((issue) => <li key={issue}>{issue}</li>)}</ul>}
${choice
  .some(fields, choice.between(7, 14))
  .map(
    (field) => `      <label className="field">
        <span>{${name}Labels['${field}' as never]?.label}</span>
        <input name="${field}" type="${choice.one(['text', 'search', 'email'])}" value={String(draft['${field}'] ?? '')} onChange={change('${field}')} />
      </label>`,
  )
  .join('\n')}
      <button type="submit">Save</button>
    </form>
  );
}
`;
}

function badge({ name }: Feature, choice: RandomChoice): string {
  return `<script setup lang="ts">
import { computed } from 'vue';

const props = defineProps<{ status: string; count?: number }>();
const colors: Record<string, string> = {
${choice
  .some(verbs, choice.between(8, 14))
  .map(
    (verb) =>
      `  ${verb}: 'var(--color-${choice.one(['green', 'red', 'blue', 'grey'])}-${choice.between(1, 9)}00)',`,
  )
  .join('\n')}
};
const color = computed(() => colors[props.status] ?? 'inherit');
const label = computed(() => (props.count === undefined ? props.status : \`\${props.status} (\${props.count})\`));
</script>

<template>
  <span class="badge badge-${name}" :style="{ color }">{{ label }}</span>
</template>

<style scoped>
.badge-${name} {
  padding: 0 ${choice.between(2, 9)}px;
  border-radius: ${choice.between(2, 9)}px;
}
</style>
`;
}

function hook({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import { useCallback, useRef, useState } from 'react';
import { request } from '../../shared/http.js';
import type { ${type} } from './${name}.types.js';

type Loaded<T> = { state: 'idle' } | { state: 'loading' } | { state: 'done'; value: T } | { state: 'failed'; reason: string };
${choice
  .some(verbs, choice.between(4, 9))
  .map(
    (verb) => `
/** Asks the server to ${verb} once, also when the button is pressed twice. */
export function use${capital(verb)}${type}(id: string) {
  const [result, setResult] = useState<Loaded<${type}>>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(
    async (note: string) => {
      running.current?.abort();
      running.current = new AbortController();
      setResult({ state: 'loading' });
      try {
        const value = await request<${type}>('POST', \`/api/${name}/\${id}/${verb}\`, { note }, running.current.signal);
        setResult({ state: 'done', value });
      } catch (error) {
        setResult({ state: 'failed', reason: error instanceof Error ? error.message : 'unknown' });
      }
    },
    [id],
  );
  return { result, start };
}`,
  )
  .join('\n')}
`;
}

function fixtures({ name }: Feature, choice: RandomChoice): string {
  const type = capital(name);
  return `import type { ${type} } from './${name}.types.js';

export function sample${type}(id: string, over: Partial<${type}> = {}): ${type} {
  return { id, ...rows[Number(id) % rows.length], ...over };
}

const rows: readonly Partial<${type}>[] = [
${repeat(
  choice.between(8, 20),
  (row) => `  {
${choice
  .some(fields, 7)
  .map((field) => {
    const type = typeOf(field);
    const value =
      type === 'Date'
        ? `new Date(Date.UTC(2025, ${row % 12}, ${choice.between(1, 28)}))`
        : type === 'number'
          ? String(choice.between(1, 9999))
          : type === 'boolean'
            ? 'true'
            : `'${choice.one(verbs)} ${choice.one(fields)} ${choice.between(100, 999)}'`;
    return `    ${field}: ${value},`;
  })
  .join('\n')}
  },`,
)}
];
`;
}

function script({ name }: Feature, choice: RandomChoice): string {
  return `'use strict';

const fs = require('fs');
const path = require('path');
const { parse } = require('csv-parse/sync');

const columns = {
${choice
  .some(fields, choice.between(8, 16))
  .map(
    (field) => `  ${field}: { index: ${choice.between(0, 30)}, required: ${choice.one(['true', 'false'])} },`,
  )
  .join('\n')}
};

function readRows(file) {
  const rows = parse(fs.readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true });
  return rows.map(function (row, line) {
    const result = { line: line + 2 };
    Object.keys(columns).forEach(function (column) {
      if (columns[column].required && !row[column]) throw new Error(file + ':' + result.line + ' lacks ' + column);
      result[column] = row[column] === undefined ? null : String(row[column]).trim();
    });
    return result;
  });
}
${choice
  .some(verbs, choice.between(3, 8))
  .map(
    (verb) => `
function ${verb}Rows(rows, options) {
  var done = 0;
  for (var i = 0; i < rows.length; i++) {
    if (options && options.limit && done >= options.limit) break;
    if (rows[i].status === '${verb}') continue;
    rows[i].status = '${verb}';
    done += 1;
  }
  return { done: done, left: rows.length - done };
}`,
  )
  .join('\n')}

if (require.main === module) {
  const file = path.resolve(process.argv[2] || '${name}.csv');
  console.log(readRows(file).length + ' rows of ${name}');
}

module.exports = { readRows };
`;
}

function index({ name }: Feature): string {
  const type = capital(name);
  return `export { ${name}Routes } from './${name}.controller.js';
export { ${type}Repository } from './${name}.repository.js';
export { ${type}Service, type ${type}Listener } from './${name}.service.js';
export { ${name}Labels, ${name}Schema } from './${name}.schema.js';
export type { ${type}, ${type}Event } from './${name}.types.js';
export { ${type}List } from './${type}List.js';
`;
}
