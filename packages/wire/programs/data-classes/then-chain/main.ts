import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

const load = (): Promise<Patient> => Promise.resolve({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });

await load()
  .then((patient) => `CANARY-then-chain ${patient.diagnosis}`)
  .then((prompt) => client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: prompt }],
  ...routing,
}));
