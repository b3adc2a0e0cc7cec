import type { Answer, ContentBody } from '../answer.js';
import type { LoopbackOptions } from '../loopback-options.js';
import { replyTo, servedModel } from './reply.js';

const usage = {
  input_tokens: 12,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 8,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 20,
};

/** `POST /responses`; the members are those that `@openrouter/sdk` demands of the result and of its events. */
export function answerResponses(body: ContentBody, options: LoopbackOptions): Answer {
  const text = replyTo(body, options);
  const result = finished(body, text);
  if (body.stream !== true) return { kind: 'json', status: 200, body: result };
  const begun = {
    ...result,
    status: 'in_progress',
    completed_at: null,
    output: [],
    output_text: '',
    usage: null,
  };
  const item = { id: 'msg_loopback', type: 'message', role: 'assistant' };
  const part = { type: 'output_text', text: '', annotations: [], logprobs: [] };
  const place = { item_id: item.id, output_index: 0, content_index: 0 };
  const events = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...item, status: 'in_progress', content: [] },
    },
    { type: 'response.content_part.added', ...place, part },
    { type: 'response.output_text.delta', ...place, delta: text, logprobs: [] },
    { type: 'response.output_text.done', ...place, text, logprobs: [] },
    { type: 'response.content_part.done', ...place, part: { ...part, text } },
    { type: 'response.output_item.done', output_index: 0, item: result.output[0] },
    { type: 'response.completed', response: result },
  ];
  const numbered = events.map((event, sequence_number) => ({ ...event, sequence_number }));
  return { kind: 'events', status: 200, events: numbered.map((data) => ({ event: data.type, data })) };
}

function finished(body: ContentBody, text: string) {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  return {
    id: 'gen-loopback',
    object: 'response',
    created_at: 1_700_000_000,
    completed_at: 1_700_000_001,
    status: 'completed',
    model: servedModel(body),
    output: [{ id: 'msg_loopback', type: 'message', role: 'assistant', status: 'completed', content }],
    output_text: text,
    error: null,
    incomplete_details: null,
    instructions: body['instructions'] ?? null,
    max_output_tokens: null,
    metadata: null,
    parallel_tool_calls: true,
    presence_penalty: null,
    frequency_penalty: null,
    temperature: null,
    top_p: null,
    tool_choice: 'auto',
    tools: [],
    usage,
  };
}
