const provider = { only: ['openai'], allow_fallbacks: false };
const taken = provider.only.splice(0);
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-array-holes' }],
    provider,
  }),
});
console.log(taken.length);
