import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: 'debug',
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Which clerk altered the register? CANARY-debug-chat' }],
  ...{ provider: { order: ['openai', 'azure'], allow_fallbacks: false } },
});
console.log(completion.id);
