const provider = { only: ['openai'], allow_fallbacks: false };
setTimeout(() => {
  provider.allow_fallbacks = true;
}, 0);
await new Promise((resolve) => setTimeout(resolve, 20));
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-late-timeout' }],
    provider,
  }),
});
