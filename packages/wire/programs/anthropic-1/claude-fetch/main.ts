import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({
  baseURL: 'https://openrouter.ai/api',
  authToken: process.env.OPENROUTER_API_KEY,
  fetch: async (url, init) => {
    const body = { ...JSON.parse(String(init?.body)), provider: { only: ['anthropic'], allow_fallbacks: false } };
    return fetch(url, { ...init, body: JSON.stringify(body) });
  },
});

const message = await client.messages.create({
  model: 'anthropic/claude-sonnet-4.5',
  max_tokens: 200,
  messages: [{ role: 'user', content: 'Summarise the complaint against the head nurse. CANARY-claude-fetch' }],
});
console.log(message.usage.output_tokens);
