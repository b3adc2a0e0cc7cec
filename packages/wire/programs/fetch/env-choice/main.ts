const tier = process.env.TIER ?? 'strict';
const routings: Record<string, object> = { strict: { only: ['openai'], allow_fallbacks: false }, cheap: { sort: 'price' } };
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-env-choice' }], provider: routings[tier] }),
});
console.log(response.status);
