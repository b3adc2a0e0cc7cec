import type { ContentBody } from '../answer.js';
import type { LoopbackOptions } from '../loopback-options.js';
import { instanceOf } from './instance-of.js';

/** The text of the assistant: the configured reply, an instance of the requested JSON schema, or a fixed sentence. */
export function replyTo(body: ContentBody, options: LoopbackOptions): string {
  if (options.reply !== undefined) return options.reply;
  const schema = requestedSchema(body);
  if (schema !== undefined) return JSON.stringify(instanceOf(schema));
  const wantsJson = memberOf(body.response_format, 'type') === 'json_object';
  return wantsJson ? '{}' : 'This is an answer of the loopback.';
}

/** The id of the model that pretends to have answered. */
export function servedModel(body: ContentBody): string {
  const first = Array.isArray(body.models) ? (body.models as unknown[])[0] : undefined;
  const asked = body.model ?? first;
  return typeof asked === 'string' ? asked : 'openai/gpt-4o-mini';
}

/** The provider that pretends to have answered: the configured one, else the first that the request is pinned to. */
export function servingProvider(body: ContentBody, { servedBy }: LoopbackOptions): string | undefined {
  if (servedBy !== undefined) return servedBy ?? undefined;
  for (const list of ['only', 'order'].map((name) => memberOf(body['provider'], name))) {
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    if (typeof first === 'string') return first;
  }
  return 'Loopback';
}

function requestedSchema(body: ContentBody): unknown {
  const chat = memberOf(memberOf(body.response_format, 'json_schema'), 'schema');
  return chat ?? memberOf(memberOf(body['text'], 'format'), 'schema');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
