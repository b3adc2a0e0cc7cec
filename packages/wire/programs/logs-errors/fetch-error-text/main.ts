async function ask(content: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: content }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  if (!response.ok) {
    console.error(`OpenRouter ${response.status}: ${await response.text()}`);
    return undefined;
  }
  return response.json();
}

await ask('Which of the refugees was tortured? CANARY-fetch-error-text');
