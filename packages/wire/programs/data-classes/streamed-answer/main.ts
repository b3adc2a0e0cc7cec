import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function* explain(patient: Patient) {
  const stream = await client.chat.completions.create({
    model: 'openai/gpt-4o-mini',
    stream: true,
    messages: [
      { role: 'system', content: 'Explain to a layman. CANARY-streamed-answer' },
      { role: 'user', content: patient.diagnosis },
    ],
    ...routing,
  });
  for await (const chunk of stream) yield chunk.choices[0]?.delta.content ?? '';
}

for await (const piece of explain({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' })) console.log(piece.length);
