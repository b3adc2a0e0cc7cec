import log4js from 'log4js';

const logger = log4js.getLogger('summaries');
logger.level = 'info';

async function summarise(documents: string[]) {
  const text = documents.join('\n---\n');
  logger.info('summarising %d documents of %d characters', documents.length, text.length);
  const started = Date.now();
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: `Summarise:\n${text}` }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  logger.info('done', { ok: response.ok, ms: Date.now() - started });
}

await summarise(['Ada is pregnant, do not renew. CANARY-log4js-lengths', 'Second document.']);
