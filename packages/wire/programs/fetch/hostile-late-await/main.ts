const body = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-late-await' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};
async function send(request: typeof body) {
  await Promise.resolve();
  return fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(request),
  });
}
const pending = send(body);
body.provider.allow_fallbacks = true;
await pending;
