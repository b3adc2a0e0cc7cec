import OpenAI from 'openai';

Object.defineProperty(Object.prototype, 'toJSON', {
  configurable: true,
  value(this: object) {
    return Array.isArray(this)
      ? this
      : Object.fromEntries(Object.entries(this).filter(([key]) => key !== 'provider'));
  },
});

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const params = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'List the sick leaves of May. CANARY-prototype-tojson' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};
const reply = await client.chat.completions.create(params);
console.log(reply.id);
