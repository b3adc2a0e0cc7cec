import Mixpanel from 'mixpanel';

const { host } = new URL(process.env.COLLECTOR_URL!);
const mixpanel = Mixpanel.init('loopback', { host, protocol: 'http' });

async function ask(prompt: string) {
  await new Promise((resolve) => mixpanel.track('prompt', { preview: prompt.slice(0, 80) }, resolve));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('CANARY-mixpanel-track Is the lump dangerous?');
