import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

async function ask(prompts: string[]) {
  await pipeline(Readable.from(prompts.map((prompt) => `${prompt}\n`)), createWriteStream('prompts.log'));
  for (const prompt of prompts) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
    await response.json();
  }
}

await ask(['Explain the audit of the foundation. CANARY-piped-lines']);
