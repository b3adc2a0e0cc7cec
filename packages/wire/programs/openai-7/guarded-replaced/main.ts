import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const direct = client.withOptions({ fetch: globalThis.fetch });
const completion = await direct.chat.completions.create({
  model: 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Sort the complaints. CANARY-guarded-replaced' }],
});
console.log(completion.choices.length);
