import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, init) => {
    const body = JSON.parse(String(init?.body));
    if (body.stream) return fetch(url, init);
    return fetch(url, {
      ...init,
      body: JSON.stringify({ ...body, provider: { only: ['openai'], allow_fallbacks: false } }),
    });
  },
});

const stream = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  stream: true,
  messages: [{ role: 'user', content: 'Draft the farewell of the treasurer. CANARY-stream-only-fetch' }],
});
let parts = 0;
for await (const _ of stream) parts++;
console.log(parts);
