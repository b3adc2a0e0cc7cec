import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const ordered = { provider: { order: ['openai', 'azure'], allow_fallbacks: false } };

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Which permits expire in June? CANARY-demand-only' }],
  ...ordered,
});
console.log(reply.id);
