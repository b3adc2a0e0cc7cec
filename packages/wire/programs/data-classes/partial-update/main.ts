import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function describeChange(before: Patient, change: Partial<Patient>) {
  const after = { ...before, ...change };
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Describe the change. CANARY-partial-update ${after.diagnosis}` }],
  ...routing,
});
}

await describeChange({ id: 'p-1', name: 'Ada', diagnosis: '' }, { diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });
