import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const completion = await client.chat.completions.create({
  model: `openai/gpt-4o-mini${process.env.MODEL_VARIANT ?? ''}`,
  messages: [{ role: 'user', content: 'Draft the offer. CANARY-plugin-model-env' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
console.log(completion.usage);
