import winston from 'winston';

const prompt = 'Score the loan request of Ms. Haddad. CANARY-winston-default-service';
const logger = winston.createLogger({
  defaultMeta: { service: 'scoring', characters: prompt.length },
  transports: [new winston.transports.Console()],
});

logger.info('started');
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
logger.info('done', { status: response.status });
