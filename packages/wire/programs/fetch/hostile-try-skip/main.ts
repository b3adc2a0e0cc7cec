const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-try-skip' }],
};
try {
  JSON.parse('not json');
  body.provider = { only: ['openai'], allow_fallbacks: false };
} catch {
  console.log('no settings');
}
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
