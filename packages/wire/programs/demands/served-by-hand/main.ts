import { guardedFetch } from '../../../guards/checked/openrouter-guard';

const send = guardedFetch('internal');

const response = await send('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'content-type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4.1-mini',
    messages: [{ role: 'user', content: 'Draft the agenda of the next meeting. CANARY-served-by-hand' }],
  }),
});
if (response.ok) {
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  console.log(choices[0]?.message.content);
} else console.log('Not today:', response.status);
