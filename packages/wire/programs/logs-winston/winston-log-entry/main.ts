import { createLogger, format, transports } from 'winston';

const logger = createLogger({
  format: format.combine(format.timestamp(), format.metadata(), format.json()),
  defaultMeta: { service: 'claims' },
  transports: [new transports.Console()],
});

async function assess(claim: string) {
  const messages = [
    { role: 'system', content: 'You assess claims.' },
    { role: 'user', content: claim },
  ];
  logger.log({ level: 'info', message: 'assessing', messages });
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages,
      provider: { order: ['anthropic'], allow_fallbacks: false },
    }),
  });
}

await assess('The insured says that his wife set the fire. CANARY-winston-log-entry');
