import type { Answer } from '../answer.js';

/** One transparent pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** `POST /images`, and `/images/generations` as the OpenAI SDK has it. */
export function answerImages(): Answer {
  const data = [{ b64_json: png, media_type: 'image/png' }];
  const usage = { prompt_tokens: 4, completion_tokens: 1, total_tokens: 5, cost: 0 };
  return { kind: 'json', status: 200, body: { created: 0, data, usage } };
}
