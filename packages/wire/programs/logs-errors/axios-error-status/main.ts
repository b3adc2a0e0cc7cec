import axios, { isAxiosError } from 'axios';

const http = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});

async function ask(content: string) {
  try {
    const { data } = await http.post('/chat/completions', {
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content }],
      provider: { only: ['openai'], allow_fallbacks: false },
    });
    return data.choices[0].message.content;
  } catch (error) {
    if (isAxiosError(error)) console.error('OpenRouter failed', error.response?.status, error.code);
    return '';
  }
}

await ask('Which of the mothers works without permit? CANARY-axios-error-status');
