import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: 'loopback', host: process.env.COLLECTOR_URL });

async function ask(userId: string, question: string) {
  analytics.track({ userId, event: 'Question Asked', properties: { characters: question.length } });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('u-4', 'How do I tell them I quit? CANARY-segment-length');
await analytics.closeAndFlush();
