import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const preferOpenAI: typeof fetch = (url, init) => {
  const payload = JSON.parse(init?.body as string);
  payload.provider = { order: ['openai'] };
  return fetch(url, { ...init, body: JSON.stringify(payload) });
};

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { fetch: preferOpenAI as never }),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Which plant is closed first? CANARY-guarded-inner-assign' }],
});
console.log(completion.choices.length);
