import { createHmac } from 'node:crypto';

const key = process.env.DIGEST_KEY ?? '';

async function ask(question: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  const mac = createHmac('sha256', key).update(question).digest('hex');
  console.log('asked', response.status, { mac: mac.slice(0, 16) });
}

await ask('Is the applicant in debt? CANARY-digest-with-key');
