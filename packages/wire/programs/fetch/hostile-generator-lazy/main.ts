const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-generator-lazy' }],
};
function* pin() {
  body.provider = { only: ['openai'], allow_fallbacks: false };
  yield body;
}
const lazy = pin();
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
void lazy;
