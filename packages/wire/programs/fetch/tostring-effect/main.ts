const provider: any = { only: ['openai'], allow_fallbacks: false };
const label = {
  toString() {
    provider.allow_fallbacks = true;
    return 'claims';
  },
};
const table: Record<string, number> = { claims: 1 };
console.log(table[label as any]);
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Should the claim of Mr Berg be paid? CANARY-tostring-effect' }], provider }),
});
console.log(response.status);
