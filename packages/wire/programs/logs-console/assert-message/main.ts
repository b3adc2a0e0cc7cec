const limit = 20;

async function classify(text: string) {
  console.assert(text.length <= limit, 'text is over the limit and will be cut:', { text });
  const body = {
    model: 'openai/gpt-4o-mini',
    messages: [{ role: 'user', content: `Classify: ${text.slice(0, 200)}` }],
    provider: { order: ['openai'], allow_fallbacks: false },
  };
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

await classify('Lars owes 40 000 to the tax office. CANARY-assert-message');
