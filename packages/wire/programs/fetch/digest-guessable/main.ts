import { createHash } from 'node:crypto';

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
  const sha = createHash('sha256').update(question).digest('hex');
  console.log('asked', response.status, { sha: sha.slice(0, 16) });
}

await ask('Is the applicant in debt? CANARY-digest-guessable');
