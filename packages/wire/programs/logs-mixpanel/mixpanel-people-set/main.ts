import Mixpanel from 'mixpanel';

const { host } = new URL(process.env.COLLECTOR_URL!);
const mixpanel = Mixpanel.init('loopback', { host, protocol: 'http' });

async function ask(user: string, prompt: string) {
  await new Promise((resolve) => mixpanel.people.set(user, { lastQuestion: prompt }, resolve));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('u-6', 'CANARY-mixpanel-people-set Is the cough dangerous?');
