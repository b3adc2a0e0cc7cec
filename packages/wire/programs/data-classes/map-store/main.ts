import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

const byId = new Map<string, Patient>();
byId.set('p-1', { id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });

async function explain(id: string) {
  const patient = byId.get(id);
  if (!patient) return;
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Explain. CANARY-map-store ${patient.diagnosis}` }],
  ...routing,
});
}

await explain('p-1');
