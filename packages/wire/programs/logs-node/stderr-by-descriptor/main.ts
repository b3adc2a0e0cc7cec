import { writeSync } from 'node:fs';

async function ask(prompt: string) {
  writeSync(2, `asking: ${prompt}\n`);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  writeSync(process.stderr.fd, `status: ${response.status}\n`);
  return response.json();
}

await ask('Is the will valid? CANARY-stderr-by-descriptor');
