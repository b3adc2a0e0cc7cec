import { Roarr as log } from 'roarr';

async function write(id: string, prompt: string) {
  log.debug({ id, characters: prompt.length }, 'calling the model for %s', id);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.warn({ id, status: response.status }, 'answered');
}

await write('l-1', 'Dismiss Mr. Berg for the fire. CANARY-roarr-ids');
