import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
console.log(client);

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Is the clinic safe? CANARY-client-dump' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
