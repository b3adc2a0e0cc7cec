const dim = (text: string) => `\u001b[2m${text}\u001b[0m`;

async function ask(question: string) {
  process.stderr.write(dim(`> ${question}`) + '\n');
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

await ask('Does the heir know that he was adopted? CANARY-stderr-write');
