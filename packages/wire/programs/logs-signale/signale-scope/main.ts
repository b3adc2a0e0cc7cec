import signale from 'signale';

const log = signale.scope('notes', 'llm');

async function summarise(note: string) {
  log.pending({ prefix: '[note]', message: note, suffix: '(sent)' });
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: note }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
}

await summarise('Patient says he hears voices. CANARY-signale-scope');
