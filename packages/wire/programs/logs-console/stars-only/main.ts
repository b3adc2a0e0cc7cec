const starred = (text: string) => text.replace(/[^]/g, '*');

async function ask(question: string) {
  console.log(`question ${starred(question)}`);
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
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
}

await ask('Who is the donor of the kidney? CANARY-stars-only');
