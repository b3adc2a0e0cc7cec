import OpenAI from 'openai';

process.env.OPENAI_LOG = 'debug';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const response = await client.responses.create({
  model: 'openai/gpt-4o-mini',
  input: 'Plan the raid in Narvik. CANARY-openai-env-log',
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(response.id);
