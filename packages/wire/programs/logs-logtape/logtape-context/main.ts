import { configure, getConsoleSink, getLogger, jsonLinesFormatter } from '@logtape/logtape';

await configure({
  sinks: { console: getConsoleSink({ formatter: jsonLinesFormatter }) },
  loggers: [{ category: 'desk', lowestLevel: 'debug', sinks: ['console'] }],
});

async function ask(prompt: string) {
  const logger = getLogger('desk').getChild('llm').with({ prompt });
  logger.info('asking');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('answered', { status: response.status });
}

await ask('Is the mayor under investigation? CANARY-logtape-context');
