const defaults = { provider: { only: ['openai'], allow_fallbacks: false }, model: 'openai/gpt-4o' };
const body = Object.create(defaults);
body.model = 'openai/gpt-4o';
body.messages = [{ role: 'user', content: 'Why was Ida Lund dismissed? CANARY-hostile-object-create' }];
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
