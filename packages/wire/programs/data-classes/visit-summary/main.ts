import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function summarise(patient: Patient): Promise<string> {
  const prompt = `Sum up for the doctor. CANARY-visit-summary ${patient.name}: ${patient.diagnosis}`;
  const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: prompt }],
  ...routing,
});
  return reply.choices[0]?.message.content ?? '';
}

console.log((await summarise({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' })).length);
