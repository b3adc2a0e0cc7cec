import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/checked/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

try {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Summarise the minutes of Monday. CANARY-served-summary' }],
  });
  console.log(completion.choices[0]?.message.content);
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;
  console.log('No summary today:', error.status);
}
