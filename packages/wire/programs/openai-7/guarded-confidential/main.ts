import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

/** @dataClassification confidential */
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('confidential'),
});

/** @dataClassification confidential */
export async function extract(contract: string, model: string) {
  const completion = await client.chat.completions.create({
    model,
    messages: [{ role: 'user', content: contract }],
  });
  return completion.choices[0]?.message.content;
}

await extract('The parties agree on 3.2 million. CANARY-guarded-confidential', process.env.MODEL ?? 'anthropic/claude-sonnet-4.5');
