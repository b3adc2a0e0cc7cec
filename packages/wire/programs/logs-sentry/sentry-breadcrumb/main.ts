import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN, defaultIntegrations: false });

async function ask(question: string) {
  Sentry.addBreadcrumb({ category: 'llm', message: 'asking', data: { question } });
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
  if (!response.ok) Sentry.captureMessage(`model answered ${response.status}`, 'warning');
}

await ask('Did the pilot drink? CANARY-sentry-breadcrumb');
await Sentry.flush(2000);
