import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { audit: (record) => console.log(JSON.stringify(record)) }),
});

const stream = await client.chat.completions.create({
  model: 'openai/gpt-4.1',
  user: 'employee-31',
  stream: true,
  messages: [{ role: 'user', content: 'Write the invitation. CANARY-audited-stream' }],
});
let length = 0;
for await (const chunk of stream) length += chunk.choices[0]?.delta.content?.length ?? 0;
console.log(length);
