import { init, track } from '@amplitude/analytics-node';

await init('loopback', { serverUrl: `${process.env.COLLECTOR_URL}/2/httpapi`, flushQueueSize: 1 }).promise;

async function ask(user: string, question: string) {
  await track('question', { question }, { user_id: user }).promise;
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: question }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('user-6', 'May the school see my record? CANARY-amplitude-event');
