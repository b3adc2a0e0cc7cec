const post = fetch.bind(globalThis, 'https://openrouter.ai/api/v1/chat/completions');
await post({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-bind' }],
  }),
});
