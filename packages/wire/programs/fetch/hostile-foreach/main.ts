const messages = [{ role: 'user', content: 'Why was Ida Lund dismissed? CANARY-hostile-foreach' }];
messages.map((message) => message.content).forEach(console.log);
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages,
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
