import { configure, getConsoleSink, getLogger } from '@logtape/logtape';

await configure({
  sinks: { console: getConsoleSink() },
  loggers: [{ category: 'desk', lowestLevel: 'debug', sinks: ['console'] }],
});
const logger = getLogger(['desk', 'llm']);

async function ask(prompt: string) {
  logger.debug`Asking ${prompt}.`;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('Status {status}', { status: response.status });
}

await ask('Is the pastor under investigation? CANARY-logtape-template');
