import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'claims', logLevel: 'DEBUG' });

async function judge(claim: string) {
  const request = { model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: claim }] };
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: claim }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.error('judged', { request, status: response.status });
}

await judge('The insured concealed her illness. CANARY-powertools-extra-error');
