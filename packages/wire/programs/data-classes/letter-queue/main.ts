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

const handlers = {
  async classify(job: Job<Claim>) {
    const { description } = job.data;
    await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Classify. CANARY-letter-queue ${description}` }],
  ...routing,
});
  },
};

const queue: { name: keyof typeof handlers; job: Job<Claim> }[] = [
  { name: 'classify', job: { id: '1', data: { number: 'C-1', description: 'CONFIDENTIAL-DATA: burglary' } } },
];
for (const { name, job } of queue) await handlers[name](job);
