const payload = {
  model: 'google/gemini-2.5-flash',
  messages: [{ role: 'user', content: 'Draft the notice of termination for Kari. CANARY-time-log' }],
  provider: { only: ['google-vertex'], allow_fallbacks: false },
};

console.time('draft');
const reply = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
});
console.timeLog('draft', reply.status, ...payload.messages.map(({ role, content }) => `${role}=${content}`));
console.timeEnd('draft');
