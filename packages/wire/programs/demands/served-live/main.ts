import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/checked/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

async function* words(question: string) {
  const stream = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    stream: true,
    messages: [{ role: 'user', content: question }],
  });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? '';
}

try {
  for await (const word of words('How do I order a new badge? CANARY-served-live')) process.stdout.write(word);
} catch {
  console.log('The answer was taken back.');
}
