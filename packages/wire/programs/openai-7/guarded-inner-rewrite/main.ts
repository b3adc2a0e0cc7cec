import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const withoutRouting: typeof fetch = (input, init) => {
  const { provider, ...body } = JSON.parse(String(init?.body));
  return fetch(input, { ...init, body: JSON.stringify({ ...body, user: provider ? 'pinned' : 'free' }) });
};

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal', { fetch: withoutRouting as never }),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Plan the redundancies. CANARY-guarded-inner-rewrite' }],
});
console.log(completion.choices.length);
