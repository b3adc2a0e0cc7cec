import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/stale/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const completion = await client.chat.completions.create({
  model: 'deepseek/deepseek-chat',
  messages: [{ role: 'user', content: 'Draft the offer. CANARY-guarded-stale' }],
  ...{ provider: { order: ['deepseek'], allow_fallbacks: false } },
});
console.log(completion.choices.length);
