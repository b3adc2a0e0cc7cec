import Mixpanel from 'mixpanel';

const { host } = new URL(process.env.COLLECTOR_URL!);
const mixpanel = Mixpanel.init('loopback', { host, protocol: 'http' });

async function ask(user: string, prompt: string) {
  await new Promise((resolve) => mixpanel.people.increment(user, 'prompts', 1, resolve));
  await new Promise((resolve) => mixpanel.track('prompt', { characters: prompt.length }, resolve));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('u-5', 'CANARY-mixpanel-people-count Is the rash dangerous?');
