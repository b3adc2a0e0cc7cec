const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    preset: 'minutes',
    messages: [{ role: 'user', content: 'Write the minutes. CANARY-preset-field' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
console.log(response.status);
