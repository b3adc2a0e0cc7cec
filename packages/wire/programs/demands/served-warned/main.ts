import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'How do I order a new badge? CANARY-served-warned' }],
  ...routing,
});
const { provider } = completion as typeof completion & { provider?: string };
if (provider?.toLowerCase() !== 'openai') console.warn('served by', provider);
console.log(completion.choices[0]?.message.content);
