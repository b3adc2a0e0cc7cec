import type { Answer, ContentBody } from '../answer.js';
import type { LoopbackOptions } from '../loopback-options.js';
import { replyTo, servedModel } from './reply.js';

/** `POST /messages`, the Anthropic shape. */
export function answerMessages(body: ContentBody, options: LoopbackOptions): Answer {
  const text = replyTo(body, options);
  const head = { id: 'gen-loopback', type: 'message', role: 'assistant', model: servedModel(body) };
  const usage = { input_tokens: 12, output_tokens: 8 };
  if (body.stream !== true) {
    const end = { stop_reason: 'end_turn', stop_sequence: null, usage };
    return { kind: 'json', status: 200, body: { ...head, content: [{ type: 'text', text }], ...end } };
  }
  const message = { ...head, content: [], stop_reason: null, stop_sequence: null, usage };
  const events = [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage },
    { type: 'message_stop' },
  ];
  return { kind: 'events', status: 200, events: events.map((data) => ({ event: data.type, data })) };
}
