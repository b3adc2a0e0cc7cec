import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function prepareRound(patients: readonly Patient[]) {
  const lines = patients.filter((patient) => patient.name).map((patient) => `- ${patient.diagnosis}`);
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Order these by urgency. CANARY-ward-round\n${lines.join('\n')}` }],
  ...routing,
});
}

await prepareRound([{ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' }]);
