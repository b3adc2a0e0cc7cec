import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, init) => {
    const { provider, ...rest } = JSON.parse(String(init?.body));
    return fetch(url, { ...init, body: JSON.stringify({ ...rest, provider: { ...provider, allow_fallbacks: undefined } }) });
  },
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Draft the secret deal with Statkraft. CANARY-hostile-fetch' }],
  ...{ provider: { order: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
