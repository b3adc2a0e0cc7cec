import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const stream = await client.chat.completions.create({
  model: process.argv[2] ?? 'openai/gpt-4.1',
  stream: true,
  messages: [{ role: 'user', content: 'Write the minutes of the works council. CANARY-guarded-stream' }],
});
let length = 0;
for await (const chunk of stream) length += chunk.choices[0]?.delta.content?.length ?? 0;
if (length === 0) throw new Error('The stream brought nothing.');
console.log(length);
