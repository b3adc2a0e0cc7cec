import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

/** @dataClassification confidential */
export async function extract(contract: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: contract }],
  });
  return completion.choices[0]?.message.content;
}

await extract('The parties agree on 4.1 million. CANARY-guarded-lower');
