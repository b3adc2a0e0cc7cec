import OpenAI from 'openai';

process.env.DEBUG = 'true';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Plan the raid in Narvik. CANARY-openai-4-env-debug' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id);
