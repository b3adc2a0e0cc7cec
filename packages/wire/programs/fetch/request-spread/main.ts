const request = new Request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Whose will is it? CANARY-request-spread' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  }),
});
const body = (await request.clone().json()) as any;
const response = await fetch(new Request(request, { body: JSON.stringify({ ...body, provider: undefined }) }));
console.log(response.status);
