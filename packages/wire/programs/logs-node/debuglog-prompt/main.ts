import { debuglog } from 'node:util';

const debug = debuglog('llm');

async function ask(prompt: string) {
  debug('prompt: %s', prompt);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  debug('status: %d', response.status);
  return response.json();
}

await ask('Draft the affidavit of Mr. Lund. CANARY-debuglog-prompt');
