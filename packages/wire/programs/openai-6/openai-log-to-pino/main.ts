import OpenAI from 'openai';
import pino from 'pino';

const logger = pino({ level: 'debug' });
const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  logLevel: 'debug',
  logger: {
    debug: (message, ...rest) => logger.debug({ rest }, message),
    info: (message, ...rest) => logger.info({ rest }, message),
    warn: (message, ...rest) => logger.warn({ rest }, message),
    error: (message, ...rest) => logger.error({ rest }, message),
  },
});

await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Plan the raid in Bodo. CANARY-openai-log-to-pino' }],
  ...{ provider: { only: ['openai'], allow_fallbacks: false } },
});
