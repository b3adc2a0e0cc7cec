import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
const { completions } = client.chat;
await Reflect.apply(completions.create, completions, [
  {
    model: 'openai/gpt-4o',
    messages: [
      { role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-reflect-create' },
    ],
    provider: { sort: 'price' },
  },
]);
