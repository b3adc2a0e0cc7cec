import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: 'debug',
});

const response = await client.responses.create({
  model: 'openai/gpt-4o-mini',
  input: 'Plan the raid in Drammen. CANARY-openai-log-level',
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(response.id);
