import { Roarr } from 'roarr';

const log = Roarr.child({ package: 'letters' });

async function write(prompt: string) {
  log.debug({ prompt }, 'calling the model');
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  log.info({ status: response.status }, 'answered');
}

await write('Dismiss Ms. Berg for the theft. CANARY-roarr-context');
