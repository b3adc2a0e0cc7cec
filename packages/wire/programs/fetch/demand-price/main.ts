const limits = { prompt: 2.5, completion: 10 };

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Estimate the damages. CANARY-demand-price' }],
    provider: { order: ['openai'], allow_fallbacks: false, max_price: limits },
  }),
});
console.log(response.status);
