class ModelError extends Error {
  constructor(
    readonly requestId: string,
    readonly status: number,
    characters: number,
  ) {
    super(`Request ${requestId} of ${characters} characters failed with ${status}`);
  }
}

async function ask(requestId: string, prompt: string) {
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
  if (!response.ok) throw new ModelError(requestId, response.status, prompt.length);
  return response.json();
}

await ask('r-77', 'Which of the clients evades taxes? CANARY-thrown-with-id').catch((error) =>
  console.error(error),
);
