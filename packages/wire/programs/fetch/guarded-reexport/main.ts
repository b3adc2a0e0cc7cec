import { safeFetch as post } from './http';

export const models = { fast: 'openai/gpt-4.1-mini', good: 'anthropic/claude-sonnet-4.5' };

export async function classify(text: string, size: keyof typeof models) {
  const response = await post('internal')('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: models[size], messages: [{ role: 'user', content: text }] }),
  });
  return response.status;
}

console.log(await classify('Spam or not? CANARY-guarded-reexport', process.argv.length > 5 ? 'fast' : 'good'));
