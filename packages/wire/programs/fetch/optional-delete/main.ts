const holder: any = { provider: { only: ['openai'], allow_fallbacks: false } };
delete holder?.provider?.allow_fallbacks;
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-optional-delete' }], ...holder }),
});
console.log(response.status);
