import winston from 'winston';

const prompt = 'Score the asylum request of Mr. Haddad. CANARY-winston-default-meta';
const logger = winston.createLogger({
  defaultMeta: { service: 'scoring', prompt },
  transports: [new winston.transports.Console()],
});

logger.info('started');
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
logger.info('done', { status: response.status });
