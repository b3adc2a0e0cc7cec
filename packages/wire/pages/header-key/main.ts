import { headersFor } from './headers.js';

export async function summarise(mail: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersFor(import.meta.env.VITE_KEY) },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: `Summarise: ${mail}` }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}
