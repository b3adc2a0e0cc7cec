import axios from 'axios';

async function ask(prompt: string) {
  try {
    const { data } = await axios.post(
      'https://openrouter.ai/api/v1/chat/completions',
      {
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content: prompt }],
        provider: { only: ['openai'], allow_fallbacks: false },
      },
      { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
    );
    return data;
  } catch (error) {
    if (axios.isAxiosError(error)) console.error('model failed', error.code, error.response?.status);
  }
}

await ask('Is the school safe? CANARY-axios-message');
