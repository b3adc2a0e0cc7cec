import { guardedFetch } from '../../../guards/current/openrouter-guard';

const send = guardedFetch('internal');

export async function ask(question: string, model: string) {
  const response = await send('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: question }] }),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  return choices[0]?.message.content ?? '';
}

console.log((await ask('When does the lease end? CANARY-guarded-bare', process.env.MODEL ?? 'google/gemini-2.5-pro')).length);
