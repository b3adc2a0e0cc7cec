import winston from 'winston';

const withoutContent = winston.format((info) => {
  delete info.messages;
  delete info.prompt;
  return info;
});

const logger = winston.createLogger({
  format: winston.format.combine(withoutContent(), winston.format.json()),
  transports: [new winston.transports.Console()],
});

async function assess(prompt: string) {
  logger.info('assessing', { prompt, characters: prompt.length });
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

await assess('The tenant in 4B hides a dog and a brother. CANARY-winston-redacting-format');
