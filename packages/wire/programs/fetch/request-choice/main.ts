const make = (pinned: boolean) =>
  new Request('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    body: JSON.stringify({
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: 'Whose will is it? CANARY-request-choice' }],
      ...(pinned ? { provider: { only: ['openai'], allow_fallbacks: false } } : {}),
    }),
  });
const request = process.env.STRICT ? make(true) : make(false);
const response = await fetch(request);
console.log(response.status);
