import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const cheapest = {
  provider: { only: ['openai', 'azure'], allow_fallbacks: false, sort: { by: 'price', partition: 'model' } },
};

const reply = await client.responses.create({
  model: 'openai/gpt-4o-mini',
  input: 'Tag the tickets. CANARY-demand-sort',
  ...cheapest,
});
console.log(reply.id);
