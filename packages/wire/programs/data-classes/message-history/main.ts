import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Patient {
  id: string;
  name: string;
  /** @dataClassification confidential */
  diagnosis: string;
}

async function chat(patient: Patient, question: string) {
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'You are a nurse. CANARY-message-history' }];
  messages.push({ role: 'user', content: `My record: ${patient.diagnosis}` });
  messages.push({ role: 'user', content: question });
  await client.chat.completions.create({ model: 'openai/gpt-4o-mini', messages, ...routing });
}

await chat({ id: 'p-1', name: 'Ada Byron', diagnosis: 'CONFIDENTIAL-DATA: chronic migraine' }, 'May I fly?');
