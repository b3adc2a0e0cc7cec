import { Logger } from 'tslog';

const log = new Logger({ type: 'pretty', mask: { keys: ['prompt'] } });

async function ask(prompt: string) {
  log.info('asking', prompt);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
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
}

await ask('Who of the choir was divorced? CANARY-tslog-mask-misses');
