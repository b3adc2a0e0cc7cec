import pino from 'pino';

let current: { id: string; prompt: string } | undefined;
const logger = pino({ mixin: () => ({ job: current }) });

async function work(id: string, prompt: string) {
  current = { id, prompt };
  logger.info('started');
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
  logger.info({ id, status: response.status }, 'done');
}

await work('job-5', 'Which of the recruits is in debt? CANARY-pino-mixin');
