import OpenAI from 'openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});

const models = (process.env.MODELS ?? 'openai/gpt-4.1,deepseek/deepseek-chat,openai/gpt-4.1:free').split(',');
for (const model of models) {
  try {
    await client.chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'Rank the applicants. CANARY-guarded-refusal' }],
    });
    console.log(model, 'answered');
  } catch (error) {
    if (!(error instanceof OpenAI.PermissionDeniedError)) throw error;
    console.log(model, 'refused', error.status);
  }
}
