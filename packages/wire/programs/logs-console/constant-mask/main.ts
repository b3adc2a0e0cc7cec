const mask = (value: string | undefined) => (value ? '[withheld]' : '[empty]');

interface Letter {
  to: string;
  body: string;
}

async function polish({ to, body }: Letter) {
  console.log(`letter body=${mask(body)} to=${mask(to)} long=${body.length > 500}`);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      model: 'anthropic/claude-haiku-4.5',
      messages: [{ role: 'user', content: `Polish this letter to ${to}:\n${body}` }],
      provider: { order: ['anthropic'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await polish({ to: 'Mr Holm', body: 'You are dismissed because of theft. CANARY-constant-mask' });
