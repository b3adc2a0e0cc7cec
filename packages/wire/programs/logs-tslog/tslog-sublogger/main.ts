import { Logger } from 'tslog';

const root = new Logger({ name: 'app', type: 'json' });
const log = root.getSubLogger({ name: 'chat' });

async function chat(messages: { role: string; content: string }[]) {
  log.debug('conversation', { messages });
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages,
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await chat([{ role: 'user', content: 'Why did the coach leave the club? CANARY-tslog-sublogger' }]);
