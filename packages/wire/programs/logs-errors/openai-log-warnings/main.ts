import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: process.env.CI ? 'off' : 'warn',
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Plan the raid in Narvik. CANARY-openai-log-warnings' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.id, completion.usage?.total_tokens);
