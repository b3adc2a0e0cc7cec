import { pino } from 'pino';

const logger = pino({ redact: { paths: ['prompt', 'body.messages', '*.content'], censor: '[withheld]' } });

async function draft(prompt: string) {
  const body = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: prompt }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  logger.info({ body }, 'request');
  logger.debug({ prompt }, 'prompt');
  logger.info({ first: body.messages[0] }, 'first message');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  logger.info({ status: response.status }, 'answered');
}

await draft('Why was Siri moved to another school? CANARY-pino-redact-paths');
