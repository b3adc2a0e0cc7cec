const { promise, resolve } = Promise.withResolvers<any>();
const provider: any = { only: ['openai'], allow_fallbacks: false };
void promise.then((value) => (value.allow_fallbacks = true));
resolve(provider);
await promise;
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-with-resolvers' }], provider }),
});
console.log(response.status);
