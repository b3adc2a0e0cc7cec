const models = ['openai/gpt-4o', 'mistralai/mistral-large', 'anthropic/claude-sonnet-4.5'];
models.sort().reverse();
const [, model] = models;
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model,
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-array-sort' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
const { length, [length - 2]: other } = models as any;
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: other,
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-array-sort' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
