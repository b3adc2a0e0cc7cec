import * as Sentry from '@sentry/node';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  defaultIntegrations: false,
  beforeSend: (event) => {
    console.error('[sentry]', event.exception?.values?.[0]?.value);
    return null;
  },
});

async function ask(question: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  if (!response.ok) Sentry.captureException(new Error(`No answer to "${question}"`));
}

await ask('Is the juror related to the accused? CANARY-sentry-before-send');
await Sentry.flush(2000);
