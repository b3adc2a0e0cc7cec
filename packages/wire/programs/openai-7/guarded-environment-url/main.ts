import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: process.env.LLM_BASE_URL ?? 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

try {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Translate the handbook. CANARY-guarded-environment-url' }],
  });
  console.log(completion.choices.length);
} catch (error) {
  if (!(error instanceof OpenAI.PermissionDeniedError)) throw error;
  console.log(error.status);
}
