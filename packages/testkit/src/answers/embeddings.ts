import type { Answer, ContentBody } from '../answer.js';
import { servedModel } from './reply.js';

const vector = [0.25, -0.5, 0.125, 1];

/** `POST /embeddings`; `encoding_format: "base64"` gives little-endian 32-bit floats, as the OpenAI SDK expects. */
export function answerEmbeddings(body: ContentBody): Answer {
  const base64 = Buffer.from(new Float32Array(vector).buffer).toString('base64');
  const embedding = body['encoding_format'] === 'base64' ? base64 : vector;
  const inputs = Array.isArray(body['input']) ? (body['input'] as unknown[]) : [body['input']];
  const data = inputs.map((_, index) => ({ object: 'embedding', index, embedding }));
  const result = { id: 'gen-loopback', object: 'list', model: servedModel(body), data };
  return {
    kind: 'json',
    status: 200,
    body: { ...result, usage: { prompt_tokens: 4, total_tokens: 4, cost: 0 } },
  };
}
