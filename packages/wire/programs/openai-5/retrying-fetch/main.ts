import OpenAI from 'openai';
import { pinnedFetch } from './http/pinned-fetch';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  maxRetries: 0,
  fetch: pinnedFetch,
});

/** @dataClassification confidential */
async function classify(letter: string): Promise<string> {
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [
      { role: 'system', content: 'Answer with one word.' },
      { role: 'user', content: letter },
    ],
  });
  return completion.choices[0]?.message.content ?? '';
}

const label = await classify('I resign, and I will talk to the press. CANARY-retrying-fetch');
console.log(label.length);
