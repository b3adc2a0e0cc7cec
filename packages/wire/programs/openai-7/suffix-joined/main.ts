import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const pinned = { provider: { only: ['openai'], allow_fallbacks: false } };
const parts = ['openai/gpt-oss-120b'];
if (process.env.OVER_BUDGET) parts.push('free');

const reply = await client.chat.completions.create({
  model: parts.join(':'),
  messages: [{ role: 'user', content: 'Score the candidates. CANARY-suffix-joined' }],
  ...pinned,
});
console.log(reply.id);
