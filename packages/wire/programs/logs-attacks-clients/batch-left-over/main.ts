import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const queue: { id: number; text: string }[] = [];
queue.push({ id: 1, text: 'Who signed the lease in Bodø? CANARY-batch-left-over' }, { id: 2, text: 'And who paid the deposit? CANARY-batch-left-over' });
const [job] = queue;
if (job) await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: job.text }], ...routing });
console.log('queue', queue);
