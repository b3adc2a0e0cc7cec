const provider = { only: ['openai'], allow_fallbacks: false };
const extra = ['deepseek'];
Array.prototype.push.apply(provider.only, extra);

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Which claim is a fraud? CANARY-borrowed-push' }],
    provider,
  }),
});
console.log(response.status);
