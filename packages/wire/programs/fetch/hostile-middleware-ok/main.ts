type Body = Record<string, any>;
const interceptors: ((body: Body) => Body)[] = [];
const use = (next: (body: Body) => Body) => interceptors.push(next);
use((body) => ({ ...body, temperature: 0 }));
use((body) => ({ ...body, provider: { only: ['openai'], allow_fallbacks: false } }));
let body: Body = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-middleware-ok' }],
};
for (const step of interceptors) body = step(body);
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
