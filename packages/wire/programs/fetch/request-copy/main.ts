const template = new Request('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
const response = await fetch(
  new Request(template, {
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Whose will is it? CANARY-request-copy' }] }),
  }),
);
console.log(response.status);
