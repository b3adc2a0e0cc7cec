import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

export async function summarise(ticket: string) {
  const completion = await client.chat.completions.create({
    model: process.env.SUMMARY_MODEL ?? 'openai/gpt-4.1-mini',
    messages: [{ role: 'user', content: `Summarise: ${ticket}` }],
  });
  return completion.choices[0]?.message.content ?? '';
}

console.log((await summarise('The export hangs at 80 %. CANARY-guarded-model-choice')).length);
