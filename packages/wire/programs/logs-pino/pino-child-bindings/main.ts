import pino from 'pino';

const root = pino({ name: 'letters' });

async function draft(prompt: string) {
  const log = root.child({ request: crypto.randomUUID(), prompt });
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
  log.info({ status: response.status }, 'drafted');
}

await draft('A letter to the parents of Emil, who hit a teacher. CANARY-pino-child-bindings');
