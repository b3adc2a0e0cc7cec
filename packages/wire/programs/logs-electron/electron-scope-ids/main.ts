import path from 'node:path';
import log from 'electron-log/node.js';

log.transports.file.resolvePathFn = () => path.resolve('main.log');
const llm = log.scope('llm');

async function ask(prompt: string) {
  llm.verbose('characters', prompt.length);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  llm.info('status', response.status);
}

await ask('Do I owe tax on the house? CANARY-electron-scope-ids');
