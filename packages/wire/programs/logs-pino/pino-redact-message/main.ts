import pino from 'pino';

const logger = pino({ redact: { paths: ['prompt'], remove: true } });

async function draft(prompt: string) {
  logger.info({ prompt }, `asking: ${prompt}`);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await draft('Is the mayor of Moss bankrupt? CANARY-pino-redact-message');
