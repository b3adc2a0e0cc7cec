import { channel, subscribe } from 'node:diagnostics_channel';

const requests = channel('app:llm');
subscribe('app:llm', (message) => {
  console.log('llm request', message);
});

async function ask(prompt: string) {
  requests.publish({ prompt, at: Date.now() });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('What did the witness say? CANARY-diagnostics-channel');
