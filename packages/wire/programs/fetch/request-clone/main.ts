const request = new Request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Whose will is it? CANARY-request-clone' }],
    provider: { order: ['openai'], allow_fallbacks: false },
  }),
});
const response = await fetch(request.clone());
console.log(response.status);
