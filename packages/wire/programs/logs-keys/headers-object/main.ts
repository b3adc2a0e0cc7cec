async function ask(prompt: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` });
  headers.set('Content-Type', 'application/json');
  console.log(headers);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers,
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await ask('Is the lift safe? CANARY-headers-object');
