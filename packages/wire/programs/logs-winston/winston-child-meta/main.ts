import winston from 'winston';

const root = winston.createLogger({
  format: winston.format.json(),
  transports: [new winston.transports.File({ filename: 'app.log' })],
});

async function draft(prompt: string) {
  const log = root.child({ prompt });
  log.info('calling the model');
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

await draft('Reply to the widow about the pension. CANARY-winston-child-meta');
root.end();
await new Promise((resolve) => setTimeout(resolve, 100));
