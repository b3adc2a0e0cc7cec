import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: 'debug',
});

const { data } = await client.embeddings.create({
  model: 'openai/text-embedding-3-small',
  input: 'Plan of the raid in Skien. CANARY-openai-5-embedding-level',
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(data.length);
