import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const guarded = guardedFetch('internal');
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: (input, init) => guarded(input, init),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  messages: [{ role: 'user', content: 'Group the survey. CANARY-guarded-by-hand' }],
});
console.log(completion.choices.length);
