const url = new URL('https://openrouter.ai');
url.pathname = '/api/v1/chat/completions';
url.searchParams.set('trace', '1');
const response = await fetch(url, {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Write the minutes. CANARY-url-pathname' }] }),
});
console.log(response.status);
