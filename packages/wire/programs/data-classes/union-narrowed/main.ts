import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Note {
  kind: 'note';
  text: string;
}
interface Finding {
  kind: 'finding';
  /** @dataClassification confidential */
  detail: string;
}

async function classify(entry: Note | Finding) {
  const text = entry.kind === 'note' ? entry.text : entry.detail;
  await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Classify. CANARY-union-narrowed ${text}` }],
  ...routing,
});
}

await classify({ kind: 'finding', detail: 'CONFIDENTIAL-DATA: unpaid taxes' });
