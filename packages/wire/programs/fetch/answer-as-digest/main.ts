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
  const data = await response.json();
  const answer: string = data.choices[0].message.content;
  console.log(response.status, data.id, createHash('sha256').update(answer).digest('hex'));
  return answer;
}

await ask('Is the applicant in debt? CANARY-answer-as-digest');
