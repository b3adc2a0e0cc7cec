import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('X-Title', 'Claims desk');
    return fetch(input, { ...init, headers });
  },
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Why was the claim of Ms. Lindqvist refused? CANARY-titled-fetch' }],
  ...{ provider: { only: ['openai', 'azure'], allow_fallbacks: false } },
});
console.log(completion.id);
