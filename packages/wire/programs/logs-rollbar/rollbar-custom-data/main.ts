import Rollbar from 'rollbar';

const rollbar = new Rollbar({
  accessToken: 'loopback',
  endpoint: `${process.env.COLLECTOR_URL}/api/1/item/`,
});

async function ask(prompt: string) {
  const messages = [{ role: 'user', content: prompt }];
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (response.status !== 201) rollbar.warning('unexpected status', { messages });
}

await ask('Who of the patients is suicidal? CANARY-rollbar-custom-data');
await new Promise<void>((resolve) => rollbar.wait(() => resolve()));
