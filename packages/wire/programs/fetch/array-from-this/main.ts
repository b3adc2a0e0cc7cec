const provider: any = { only: ['openai'], allow_fallbacks: false };
Array.from(['a'], function (this: any) {
  return (this.allow_fallbacks = true);
}, provider);
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-array-from-this' }], provider }),
});
console.log(response.status);
