import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function prepareList(patients: Patient[]) {
  const names = patients.map(({ name }) => name).sort();
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Set this list as a table. CANARY-ward-names\n${names.join('\n')}` }],
  ...routing,
});
}

await prepareList([{ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' }]);
