import fs from 'node:fs';
import path from 'node:path';

async function ask(question: string) {
  const body = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  if (process.env.DUMP) {
    fs.mkdirSync('debug', { recursive: true });
    fs.writeFileSync(path.join('debug', 'last-request.json'), JSON.stringify(body, null, 2));
  }
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

await ask('How much does the bishop earn? CANARY-debug-dump');
