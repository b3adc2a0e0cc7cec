import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, init) => {
    const response = await fetch(url, init);
    console.debug(init?.method, String(url), response.status);
    return response;
  },
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Is the attic safe? CANARY-fetch-wrapper-status' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
