import OpenAI from 'openai';

async function tracedFetch(url: string | URL | Request, init?: RequestInit) {
  console.info('request', { url: String(url), body: init?.body });
  return fetch(url, init);
}

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: tracedFetch,
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Is the garage safe? CANARY-fetch-wrapper-body' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
