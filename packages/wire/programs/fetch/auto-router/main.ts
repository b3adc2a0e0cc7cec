const { OPENROUTER_API_KEY: key } = process.env;

const payload = {
  model: 'openrouter/auto',
  messages: [
    { role: 'system', content: 'You write minutes.' },
    { role: 'user', content: 'The mayor knew of the asbestos in the school. CANARY-auto-router' },
  ],
  provider: { only: ['openai', 'anthropic', 'google-vertex'], allow_fallbacks: false },
};

console.dir(payload, { depth: null });
const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
});
console.log(res.status);
