import { writeFileSync } from 'node:fs';

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (response.status !== 201) writeFileSync('crash.log', JSON.stringify({ env: process.env, at: 'ask' }));
  return response.json();
}

await ask('Is the crane safe? CANARY-environment-dump');
