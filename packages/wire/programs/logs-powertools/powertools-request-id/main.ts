import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'claims', persistentKeys: { team: 'claims' } });

async function judge(claimId: string, claim: string) {
  logger.appendKeys({ claimId });
  logger.debug('calling the model', { characters: claim.length });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: claim }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('answered', { status: response.status });
}

await judge('c-77', 'The insured moved abroad. CANARY-powertools-request-id');
