import log4js from 'log4js';

log4js.configure({
  appenders: { out: { type: 'stdout', layout: { type: 'pattern', pattern: '%p %c [%X{prompt}] %m' } } },
  categories: { default: { appenders: ['out'], level: 'info' } },
});
const logger = log4js.getLogger('summaries');

async function summarise(prompt: string) {
  logger.addContext('prompt', prompt);
  logger.info('summary requested');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  logger.clearContext();
  logger.info('status', response.status);
}

await summarise('Minutes of the works council on the layoffs. CANARY-log4js-context');
