import type { Answer, ContentBody } from '../answer.js';
import type { LoopbackOptions } from '../loopback-options.js';
import { replyTo, servedModel, servingProvider } from './reply.js';

const usage = { prompt_tokens: 12, completion_tokens: 8, total_tokens: 20, cost: 0.00012 };

/** `POST /chat/completions`; the members are those that `@openrouter/sdk` demands of the result. */
export function answerChat(body: ContentBody, options: LoopbackOptions): Answer {
  const content = replyTo(body, options);
  const shared = {
    id: 'gen-loopback',
    created: 1_700_000_000,
    model: servedModel(body),
    provider: servingProvider(body, options),
  };
  if (body.stream === true) return { kind: 'events', status: 200, events: chunks(content, shared) };
  const message = { role: 'assistant', content, refusal: null };
  const choice = { index: 0, finish_reason: 'stop', native_finish_reason: 'stop', logprobs: null, message };
  const result = { ...shared, object: 'chat.completion', system_fingerprint: null, choices: [choice], usage };
  return { kind: 'json', status: 200, body: result };
}

function chunks(content: string, shared: object): { data: unknown }[] {
  const chunk = (delta: object, finish_reason: string | null): object => ({
    ...shared,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason, logprobs: null }],
  });
  const middle = Math.ceil(content.length / 2);
  return [
    chunk({ role: 'assistant', content: content.slice(0, middle) }, null),
    chunk({ content: content.slice(middle) }, null),
    { ...chunk({ content: '' }, 'stop'), usage },
    '[DONE]',
  ].map((data) => ({ data }));
}
