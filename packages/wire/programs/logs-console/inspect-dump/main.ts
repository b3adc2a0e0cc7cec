import { inspect } from 'node:util';

const dump = (value: unknown) => inspect(value, { depth: Infinity, breakLength: 100 });

async function send(messages: { role: 'user' | 'system'; content: string }[]) {
  const body = { model: 'openai/gpt-4o', messages, provider: { order: ['openai'], allow_fallbacks: false } };
  if (process.env.NODE_ENV !== 'production') console.error(`> request\n${dump(body)}`);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return response.json();
}

await send([{ role: 'user', content: 'Rank these donors by income. CANARY-inspect-dump' }]);
