import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Job<Data> {
  id: string;
  data: Data;
}
interface Claim {
  number: string;
  /** @dataClassification confidential */
  description: string;
}

async function classify(job: Job<Claim>) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Is ${job.data.number} a valid number? CANARY-queue-worker-number` }],
  ...routing,
});
}

await classify({ id: '1', data: { number: 'C-1', description: 'CONFIDENTIAL-DATA: burglary' } });
