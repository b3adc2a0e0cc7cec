const provider: any = { only: ['openai'], allow_fallbacks: false };
function loosen(this: any) {
  this.allow_fallbacks = true;
}
[0].forEach(loosen, provider);
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-bind-this' }], provider }),
});
console.log(response.status);
