import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

async function timedFetch(input: string, init?: RequestInit): Promise<Response> {
  const startedAt = Date.now();
  const response = await fetch(input, init);
  console.log(response.status, Date.now() - startedAt > 60_000);
  return response;
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { fetch: timedFetch }),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Who is on call? CANARY-guarded-inner-trace' }],
});
console.log(completion.choices.length);
