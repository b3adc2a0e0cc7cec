import { createRequire } from 'node:module';

const { OpenAI } = createRequire(import.meta.url)('openai');
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});
await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-require' }],
});
