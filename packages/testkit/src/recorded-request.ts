import type { IncomingMessage } from 'node:http';
import { originalOriginHeader } from './redirect.js';

/** One request as it arrived. Credentials are never kept, so that a recording may be printed or stored. */
export interface RecordedRequest {
  readonly method: string;
  /** The host that the program addressed, e.g. `openrouter.ai`; the loopback's own when nothing was redirected. */
  readonly host: string;
  /** Path without query, e.g. `/api/v1/chat/completions`. */
  readonly path: string;
  /** Query string without the question mark. */
  readonly query: string;
  /** Lower-case names; the values of credential headers read `[redacted]` behind their scheme. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON body, the text of a body that is not JSON, or `undefined` for none. */
  readonly body: unknown;
  /** HTTP status of the answer. */
  readonly status: number;
}

const credentials = new Set([
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'x-provider-api-keys',
  'cookie',
]);

/** Builds the record of a request whose body has been read; bodies that are not JSON stay text. */
export function recordRequest(message: IncomingMessage, text: string): Omit<RecordedRequest, 'status'> {
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const original = message.headers[originalOriginHeader];
  return {
    method: message.method ?? 'GET',
    host: typeof original === 'string' && URL.canParse(original) ? new URL(original).host : url.host,
    path: url.pathname,
    query: url.search.slice(1),
    headers: safeHeaders(message),
    body: text === '' ? undefined : parsed(text),
  };
}

function safeHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (name === originalOriginHeader || value === undefined) continue;
    const text = Array.isArray(value) ? value.join(', ') : value;
    headers[name] = credentials.has(name) ? redacted(text) : text;
  }
  return headers;
}

function redacted(value: string): string {
  const scheme = /^(bearer|basic) /i.exec(value)?.[0] ?? '';
  return `${scheme}[redacted]`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
