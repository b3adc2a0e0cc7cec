import { Logger } from '@aws-lambda-powertools/logger';

const text = 'The whole village is insured with us. CANARY-powertools-persistent';
const logger = new Logger({ serviceName: 'batch', persistentKeys: { text } });

logger.info('started');
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: text }], provider: { only: ['openai'], allow_fallbacks: false } }) });
logger.info('done', { status: response.status });
