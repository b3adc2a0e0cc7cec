const provider = Object.freeze({ only: ['openai'], allow_fallbacks: true });
try {
  Object.assign(provider, { allow_fallbacks: false });
} catch {
  console.log('routing is fixed');
}
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-frozen' }],
    provider,
  }),
});
