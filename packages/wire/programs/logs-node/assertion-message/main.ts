import assert from 'node:assert/strict';

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  const data = await response.json();
  assert.equal(data.choices.length, 7, `Seven answers were expected for ${prompt}`);
}

await ask('Name seven suspects. CANARY-assertion-message');
