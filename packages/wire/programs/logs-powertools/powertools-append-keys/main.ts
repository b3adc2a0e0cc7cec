import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'claims' });

export const handler = async (event: { claim: string }) => {
  logger.appendKeys({ claim: event.claim });
  logger.info('calling the model');
  const { claim } = event;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: claim }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('answered', { status: response.status });
};

await handler({ claim: 'Water damage and a diabetic tenant. CANARY-powertools-append-keys' });
