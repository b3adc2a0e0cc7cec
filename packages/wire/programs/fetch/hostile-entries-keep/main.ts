const full = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-entries-keep' }],
  provider: { only: ['openai'], allow_fallbacks: false },
  user: undefined,
};
const body = Object.fromEntries(Object.entries(full).filter(([, value]) => value !== undefined));
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
