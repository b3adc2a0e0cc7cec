import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

import { setTimeout as wait } from 'node:timers/promises';

const queue: { id: number; text: string }[] = [];
queue.push({ id: 1, text: 'Who signed the lease in Bodø? CANARY-batch-of-prompts' }, { id: 2, text: 'And who paid the deposit?' });
while (queue.length > 0) {
  const job = queue.shift();
  if (!job) break;
  console.log('job', job.id, 'of', queue.length + 1);
  await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: job.text }], ...routing });
  await wait(1);
}
console.log('left', queue);
