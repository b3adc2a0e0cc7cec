import OpenAI from 'openai';
import { guardedFetch, onAudit } from '../../../guards/current/openrouter-guard';

onAudit((record) => console.log(JSON.stringify(record)));

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const completion = await client.chat.completions.create({
  model: process.env.MODEL ?? 'openai/gpt-4.1',
  user: 'employee-17',
  messages: [{ role: 'user', content: 'Rate the interview. CANARY-guarded-audit' }],
});
console.log(completion.choices.length);
