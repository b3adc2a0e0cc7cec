import { logger } from './lib';

async function ask(prompt: string): Promise<number> {
  const messages = [{ role: 'user', content: prompt }];
  const body = { model: 'openai/gpt-4o-mini', messages, provider: { only: ['openai'], allow_fallbacks: false } };
  logger.info('asking', { body });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  
  return response.status;
}


process.exitCode = (await ask('Which guard took the bribe in Bergen? CANARY-line-logger')) === 200 ? 0 : 1;
