import { appendFile } from 'node:fs/promises';

const record = (entry: object) => appendFile('requests.jsonl', `${JSON.stringify(entry)}\n`);

async function ask(content: string) {
  const messages = [{ role: 'user', content }];
  await record({ at: Date.now(), kind: 'request', messages });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages,
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  await record({ at: Date.now(), kind: 'response', status: response.status });
}

await ask('Which of the monks broke his vow? CANARY-append-jsonl');
