const provider: any = { only: ['openai'], allow_fallbacks: false };
function* steps() {
  try {
    yield 'built';
  } finally {
    provider.allow_fallbacks = true;
  }
}
for (const step of steps()) {
  console.log(step);
  break;
}
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-generator-return' }], provider }),
});
console.log(response.status);
