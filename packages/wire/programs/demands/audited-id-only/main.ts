import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4.1',
  user: 'employee-31',
  messages: [{ role: 'user', content: 'What is our rule on overtime? CANARY-audited-id-only' }],
  ...routing,
});
console.log(JSON.stringify({ id: completion.id, model: completion.model }));
