const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Check the overtime of May. CANARY-advisor-open' }],
    tools: [{ type: 'openrouter:subagent' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
console.log(response.status);
