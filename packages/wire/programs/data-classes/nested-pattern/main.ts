import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Visit {
  date: string;
  /** @dataClassification confidential */
  note: string;
}
interface Chart {
  owner: string;
  visits: Visit[];
}

async function last({ visits: [{ note, date }] }: Chart) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `On ${date}: ${note} CANARY-nested-pattern` }],
  ...routing,
});
}

await last({ owner: 'Ada', visits: [{ date: '2026-01-01', note: 'CONFIDENTIAL-DATA: relapse' }] });
