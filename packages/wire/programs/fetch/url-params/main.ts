const url = new URL('https://models.example.org/api/v1/chat/completions');
const target = url;
target.host = 'openrouter.ai';
const response = await fetch(url, {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Write the minutes. CANARY-url-params' }] }),
});
console.log(response.status);
