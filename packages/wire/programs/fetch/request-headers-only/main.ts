const request = new Request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Whose will is it? CANARY-request-headers-only' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
const response = await fetch(request, { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } });
console.log(response.status);
