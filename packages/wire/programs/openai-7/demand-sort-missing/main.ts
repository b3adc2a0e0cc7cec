import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const fastest = { provider: { only: ['openai'], allow_fallbacks: false, sort: 'throughput' } };

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Tag the mails. CANARY-demand-sort-missing' }],
  ...fastest,
});
console.log(reply.id);
