import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/edited/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const completion = await client.chat.completions.create({
  model: 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Draft the warning letter. CANARY-guarded-edited' }],
});
console.log(completion.choices.length);
