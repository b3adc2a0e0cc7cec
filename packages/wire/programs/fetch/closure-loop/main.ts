const loosenings: (() => void)[] = [];
const routings: any[] = [{ only: ['openai'], allow_fallbacks: false }, { only: ['openai'], allow_fallbacks: false }];
for (var i = 0; i < 2; i++) loosenings.push(() => (routings[i - 1].allow_fallbacks = true));
loosenings[0]?.();
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-closure-loop' }], provider: routings[1] }),
});
console.log(response.status);
