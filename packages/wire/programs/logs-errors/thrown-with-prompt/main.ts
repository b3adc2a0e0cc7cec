class EmptyAnswer extends Error {
  constructor(readonly prompt: string) {
    super(`The model had no answer to: ${prompt}`);
    this.name = 'EmptyAnswer';
  }
}

async function ask(prompt: string): Promise<string> {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  if (!response.ok) throw new EmptyAnswer(prompt);
  return (await response.json()).choices[0].message.content;
}

async function main() {
  await ask('Which of the clients is bankrupt? CANARY-thrown-with-prompt');
}

main().catch((error: Error) => console.error('fatal:', error.message));
