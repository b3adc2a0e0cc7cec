import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Visit {
  date: string;
  /** @dataClassification confidential */
  note?: string;
}
interface Chart {
  visits?: Visit[];
}

async function last(chart?: Chart) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Last visit: ${chart?.visits?.at(-1)?.note ?? 'none'} CANARY-optional-steps` }],
  ...routing,
});
}

await last({ visits: [{ date: '2026-01-01', note: 'CONFIDENTIAL-DATA: relapse' }] });
