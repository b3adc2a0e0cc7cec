import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const pinned = { provider: { only: ['anthropic'], allow_fallbacks: false } };
const preset = (name: string) => ['anthropic/claude-sonnet-4.5', `preset/${name}`].join('@');

const reply = await client.chat.completions.create({
  model: preset('letters'),
  messages: [{ role: 'user', content: 'Write to the heirs. CANARY-preset-model' }],
  ...pinned,
});
console.log(reply.id);
