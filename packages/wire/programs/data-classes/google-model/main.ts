import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const routing = { provider: { only: ['google-vertex'], allow_fallbacks: false, data_collection: 'deny' } };
interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

const explain = async (patient: Patient) => await client.chat.completions.create({
  model: 'google/gemini-2.5-flash',
  messages: [{ role: 'user', content: `Explain. CANARY-google-model ${patient.diagnosis}` }],
  ...routing,
});

await explain({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' });
