function redact(value: string): string {
  return value.trim().slice(0, 120);
}

export async function answer(question: string): Promise<unknown> {
  console.info('question', redact(question));
  const response = await fetch('https://openrouter.ai/api/v1/responses', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-5-mini',
      input: question,
      provider: { order: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await answer('CANARY-redact-by-name Did the CFO sell before the results?');
