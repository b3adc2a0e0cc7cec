const make = (content: string): Record<string, unknown> => ({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content }],
});
const pinned = make('Why was Ida Lund dismissed? CANARY-hostile-site-alias');
const loose = make('Why was Ida Lund dismissed? CANARY-hostile-site-alias');
pinned.provider = { only: ['openai'], allow_fallbacks: false };
for (const body of [pinned, loose])
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
