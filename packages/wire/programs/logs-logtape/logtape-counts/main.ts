import { configure, getConsoleSink, getLogger, jsonLinesFormatter } from '@logtape/logtape';

await configure({
  sinks: { console: getConsoleSink({ formatter: jsonLinesFormatter }) },
  loggers: [{ category: 'desk', lowestLevel: 'debug', sinks: ['console'] }],
});

async function ask(id: string, prompt: string) {
  const logger = getLogger('desk').with({ id });
  logger.debug`Asking with ${prompt.length} characters.`;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('answered {status}', { status: response.status });
}

await ask('q-9', 'Is the judge under investigation? CANARY-logtape-counts');
