import signale from 'signale';

const { Signale } = signale;

const log = new Signale({
  scope: 'notes',
  types: { sent: { badge: '>', color: 'blue', label: 'sent', logLevel: 'info' } },
});

async function summarise(note: string) {
  log.time('summary');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  log.timeEnd('summary');
  log.sent('note of %d words, status %d', note.split(' ').length, response.status);
}

await summarise('Patient says she is followed. CANARY-signale-timers');
