import pino from 'pino';

const logger = pino({ redact: ['prompt', 'headers.authorization'] });

async function draft(prompt: string) {
  const params = { temperature: 0.2, messages: [{ role: 'user', content: prompt }] };
  logger.info({ prompt, params }, 'calling the model');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      ...params,
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await draft('Summarise what the priest was told. CANARY-pino-redact-misses');
