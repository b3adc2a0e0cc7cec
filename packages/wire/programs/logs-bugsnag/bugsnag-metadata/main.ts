import Bugsnag from '@bugsnag/node';

const endpoint = process.env.COLLECTOR_URL!;
Bugsnag.start({
  apiKey: '0123456789abcdef0123456789abcdef',
  endpoints: { notify: `${endpoint}/notify`, sessions: `${endpoint}/sessions` },
  sendCode: false,
  logger: null,
});

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (response.status !== 201) {
    Bugsnag.notify(new Error('No letter was made'), (event) => {
      event.addMetadata('request', { prompt });
    });
  }
}

await ask('Letter on the abuse in ward three. CANARY-bugsnag-metadata');
await new Promise((resolve) => setTimeout(resolve, 500));
