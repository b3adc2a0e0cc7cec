const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Which invoice is disputed? CANARY-break-finally' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};

for (const key of ['stream', 'provider']) {
  try {
    if (key === 'provider') break;
    body[key] = false;
  } finally {
    if (key === 'provider') delete body.provider;
  }
}

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
console.log(response.status);
