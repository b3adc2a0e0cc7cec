import OpenAI from 'openai';
import { tracingFetch } from './tracing-fetch';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: tracingFetch,
});

export async function answer(question: string) {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: question }],
    ...{ provider: { order: ['openai'], allow_fallbacks: false } },
  });
  return completion.choices[0]?.message.content ?? '';
}

await answer('Who signed off the recall of batch 88? CANARY-tracing-fetch');
