import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: 'debug',
});

const response = await client.responses.create({
  model: 'openai/gpt-4o',
  input: 'Which of the twins was vaccinated? CANARY-debug-without-bodies',
  ...{ provider: { order: ['openai', 'azure'], allow_fallbacks: false } },
});
console.log(response.id);
