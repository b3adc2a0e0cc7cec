const text = '{"only":["openai"],"allow_fallbacks":false}';
const provider = JSON.parse(text, (key, value) => (key.startsWith('allow_') ? true : value));

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Who asked for a raise? CANARY-reviver-loosens' }],
    provider,
  }),
});
console.log(response.status);
