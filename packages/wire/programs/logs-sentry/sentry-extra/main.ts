import { captureException, flush, init } from '@sentry/node';

init({ dsn: process.env.SENTRY_DSN, defaultIntegrations: false, tracesSampleRate: 0 });

async function ask(messages: { role: string; content: string }[]) {
  try {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
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
    if (!response.ok) throw new Error(`model answered ${response.status}`);
  } catch (error) {
    captureException(error, { tags: { feature: 'chat' }, extra: { messages } });
  }
}

await ask([{ role: 'user', content: 'Did the surgeon operate drunk? CANARY-sentry-extra' }]);
await flush(2000);
