import { createHash } from 'node:crypto';
import * as Sentry from '@sentry/node';

Sentry.init({ dsn: process.env.SENTRY_DSN, defaultIntegrations: false });

async function ask(requestId: string, question: string) {
  Sentry.setTag('request', requestId);
  Sentry.setContext('llm', {
    characters: question.length,
    sha256: createHash('sha256').update(question).digest('hex'),
  });
  Sentry.addBreadcrumb({ category: 'llm', message: `asking ${requestId}` });
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
  if (!response.ok) Sentry.captureException(new Error(`model answered ${response.status}`));
}

await ask('r-12', 'Did the anaesthetist sleep? CANARY-sentry-tags');
await Sentry.flush(2000);
