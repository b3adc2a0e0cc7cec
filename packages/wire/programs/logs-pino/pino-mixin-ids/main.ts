import pino from 'pino';

let current: { id: string; prompt: string } | undefined;
const logger = pino({ mixin: () => ({ job: current?.id }), level: process.env.LOG_LEVEL ?? 'debug' });

async function work(id: string, prompt: string) {
  current = { id, prompt };
  logger.debug('started');
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
  current = undefined;
  logger.info({ status: response.status, characters: prompt.length }, 'job %s done', id);
}

await work('job-6', 'Which of the cadets has asthma? CANARY-pino-mixin-ids');
