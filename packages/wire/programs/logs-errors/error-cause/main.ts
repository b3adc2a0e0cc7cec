async function ask(messages: { role: string; content: string }[]) {
  const body = {
    model: 'openai/gpt-4o-mini',
    messages,
    provider: { only: ['openai'], allow_fallbacks: false },
  };
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error('OpenRouter refused the request', {
      cause: { status: response.status, ...body.messages },
    });
  return response.json();
}

try {
  await ask([{ role: 'user', content: 'Which of the clients bribes? CANARY-error-cause' }]);
} catch (error) {
  console.error(error);
}
