import pino from 'pino';

const log = pino({ level: 'trace' }, pino.destination({ dest: 'llm.log', sync: true }));

async function ask(question: string) {
  log.trace({ request: { question } });
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await ask('Who forged the signature of the duke? CANARY-pino-destination');
