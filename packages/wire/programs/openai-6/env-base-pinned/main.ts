import OpenAI from 'openai';

const client = new OpenAI();

const response = await client.responses.create({
  model: 'openai/gpt-4.1',
  input: 'Translate the settlement offer. CANARY-env-base-pinned',
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(response.id);
