import type { Answer, ContentBody } from '../answer.js';
import type { LoopbackOptions } from '../loopback-options.js';
import { replyTo, servedModel, servingProvider } from './reply.js';

const usage = { prompt_tokens: 12, completion_tokens: 8, total_tokens: 20 };

/** `POST /completions`, the legacy text completion. */
export function answerCompletion(body: ContentBody, options: LoopbackOptions): Answer {
  const shared = {
    id: 'gen-loopback',
    object: 'text_completion',
    created: 1_700_000_000,
    model: servedModel(body),
  };
  const choice = { index: 0, text: replyTo(body, options), finish_reason: 'stop', logprobs: null };
  const result = { ...shared, provider: servingProvider(body, options), choices: [choice], usage };
  if (body.stream !== true) return { kind: 'json', status: 200, body: result };
  return { kind: 'events', status: 200, events: [{ data: result }, { data: '[DONE]' }] };
}
