import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN, defaultIntegrations: false });

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
  Sentry.withScope((scope) => {
    scope.setTag('status', response.status);
    scope.setContext('llm', { question, model: 'gpt-4o-mini' });
    Sentry.captureMessage('answered');
  });
}

await ask('Did the nurse give the wrong dose? CANARY-sentry-scope-context');
await Sentry.flush(2000);
