import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function label(patient: Omit<Patient, 'diagnosis'>) {
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Make a label. CANARY-omitted-type ${JSON.stringify(patient)}` }],
  ...routing,
});
}

await label({ id: 'p-1', name: 'Ada Byron' });
