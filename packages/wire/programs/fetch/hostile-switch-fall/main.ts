const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-switch-fall' }],
};
switch (String(body.model)) {
  case 'openai/gpt-4o':
    body.provider = { only: ['openai'], allow_fallbacks: false };
  case 'openai/gpt-4o-mini':
    delete body.provider;
    break;
  default:
    body.provider = { only: ['openai'], allow_fallbacks: false };
}
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
