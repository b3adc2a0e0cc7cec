const apiKey = process.env.OPENROUTER_API_KEY!;

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  if (!response.ok) throw new Error(`Status ${response.status} with key ${apiKey}`);
  return response.json();
}

try {
  await ask('Is the stadium safe? CANARY-wrong-key-error');
} catch (error) {
  console.error(error);
}
