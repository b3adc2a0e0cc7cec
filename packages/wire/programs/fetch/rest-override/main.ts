type Overrides = Partial<{ model: string; temperature: number; provider: object }>;

async function ask(content: string, { model = 'anthropic/claude-sonnet-4.5', ...rest }: Overrides = {}) {
  const res = await fetch(new URL('/api/v1/chat/completions', 'https://openrouter.ai'), {
    method: 'POST',
    headers: [
      ['Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`],
      ['Content-Type', 'application/json'],
    ],
    body: JSON.stringify({
      ...rest,
      model,
      messages: [{ role: 'user', content }],
      provider: { only: ['anthropic', 'google-vertex'], allow_fallbacks: false },
    }),
  });
  return res.json();
}

const result = await ask('Estimate what Vy pays for the lawsuit. CANARY-rest-override', {
  temperature: 0.1,
  provider: { sort: 'price' },
});
console.log('finish reason', result.choices[0].finish_reason);
