import { answerChat } from './answers/chat-completions.js';
import { answerCompletion } from './answers/completions.js';
import { answerEmbeddings } from './answers/embeddings.js';
import { answerImages } from './answers/images.js';
import { answerMessages } from './answers/messages.js';
import { answerModeration } from './answers/moderation.js';
import { answerResponses } from './answers/responses.js';
import { catalogAnswers } from './answers/catalog.js';
import type { LoopbackOptions } from './loopback-options.js';
import type { RecordedRequest } from './recorded-request.js';

export interface ServerEvent {
  readonly event?: string;
  readonly data: unknown;
}

export type Answer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'events'; readonly status: number; readonly events: readonly ServerEvent[] };

/** The members of a content request that decide about the answer. */
export interface ContentBody {
  readonly model?: unknown;
  readonly models?: unknown;
  readonly stream?: unknown;
  readonly response_format?: unknown;
  readonly [member: string]: unknown;
}

interface Operation {
  /** The member that holds the content; a request without it is refused, as OpenRouter does. */
  readonly content: string;
  readonly answer: (body: ContentBody, options: LoopbackOptions) => Answer;
}

const operations: Readonly<Record<string, Operation>> = {
  '/chat/completions': { content: 'messages', answer: answerChat },
  '/completions': { content: 'prompt', answer: answerCompletion },
  '/responses': { content: 'input', answer: answerResponses },
  '/embeddings': { content: 'input', answer: answerEmbeddings },
  '/images': { content: 'prompt', answer: answerImages },
  '/images/generations': { content: 'prompt', answer: answerImages },
  '/messages': { content: 'messages', answer: answerMessages },
};

const base = '/api/v1';

/** Answers as OpenRouter does: 401 without a key, 404 for unknown places and models, 400 for incomplete bodies. */
export function answerTo(request: Omit<RecordedRequest, 'status'>, options: LoopbackOptions): Answer {
  const place = placeOf(request);
  if (place === undefined) return refusal(404, 'Not Found');
  if (request.method === 'GET') {
    const found = Object.hasOwn(catalogAnswers, place) ? catalogAnswers[place] : undefined;
    return found === undefined ? refusal(404, 'Not Found') : { kind: 'json', status: 200, body: found };
  }
  const operation = Object.hasOwn(operations, place) ? operations[place] : undefined;
  if (request.method !== 'POST' || operation === undefined) return refusal(404, 'Not Found');
  if (request.headers['authorization'] === undefined && request.headers['x-api-key'] === undefined) {
    return refusal(401, 'No auth credentials found');
  }
  const { body } = request;
  if (!isContentBody(body)) return refusal(400, 'The request body is not a JSON object');
  if (body[operation.content] === undefined) return refusal(400, `${operation.content}: Required`);
  const refused = answerModeration(body[operation.content], body, options.flaggedTexts ?? []);
  if (refused !== undefined) return refused;
  const missing = missingModel(body, options.unavailableModels ?? []);
  return missing === undefined
    ? operation.answer(body, options)
    : refusal(404, `No endpoints found for ${missing}.`);
}

/** Vendors whose API has the same form answer below paths of their own, such as `/v1` or `/openai/deployments/<name>`. */
function placeOf({ host, path }: Pick<RecordedRequest, 'host' | 'path'>): string | undefined {
  if (path.startsWith(`${base}/`)) return path.slice(base.length);
  const isVendor = !/^(?:localhost|127\.|\[::1\]|(?:.+\.)?openrouter\.ai$)/.test(host);
  return isVendor ? Object.keys(operations).find((place) => path.endsWith(place)) : undefined;
}

function isContentBody(body: unknown): body is ContentBody {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** The model to name in a refusal; the fallbacks in `models` are tried before one is given. */
function missingModel(body: ContentBody, unavailable: readonly string[]): string | undefined {
  const asked = [body.model, ...(Array.isArray(body.models) ? (body.models as unknown[]) : [])];
  const named = asked.filter((model) => typeof model === 'string');
  if (named.length === 0 || named.some((model) => !unavailable.includes(model))) return undefined;
  return named[0];
}

function refusal(code: number, message: string): Answer {
  return { kind: 'json', status: code, body: { error: { code, message } } };
}
