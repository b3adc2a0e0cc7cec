import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

async function tracedFetch(input: string, init?: RequestInit): Promise<Response> {
  console.debug('->', input, init?.body);
  return fetch(input, init);
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { fetch: tracedFetch }),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Who was ill in March? CANARY-guarded-inner-print' }],
});
console.log(completion.choices.length);
