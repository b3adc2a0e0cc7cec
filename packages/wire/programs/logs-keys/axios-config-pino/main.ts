import axios from 'axios';
import pino from 'pino';

const logger = pino();

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
    if (axios.isAxiosError(error)) logger.error({ config: error.config }, 'model failed');
  }
}

await ask('Is the chapel safe? CANARY-axios-config-pino');
