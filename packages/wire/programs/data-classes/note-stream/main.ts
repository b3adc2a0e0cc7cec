import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

interface Note {
  at: string;
  /** @dataClassification confidential */
  text: string;
}

async function* notes(): AsyncGenerator<Note> {
  yield { at: '2026-01-01', text: 'CONFIDENTIAL-DATA: argues with staff' };
}

const texts: string[] = [];
for await (const note of notes()) texts.push(note.text);
await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Sum up. CANARY-note-stream ${texts.join(' ')}` }],
  ...routing,
});
