const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Write the minutes. CANARY-preset-added' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};
const extras = new Map([['preset', 'minutes']]);
Object.assign(body, Object.fromEntries(extras));
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify(body),
});
console.log(response.status);
