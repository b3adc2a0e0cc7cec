const body: Record<string, unknown> = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Translate the complaint of Ms Lie. CANARY-using-scope' }],
};

function pinned(target: Record<string, unknown>) {
  target.provider = { only: ['openai'], allow_fallbacks: false };
  return {
    [Symbol.dispose]() {
      delete target.provider;
    },
  };
}

function build(): string {
  using _scope = pinned(body);
  return JSON.stringify({ ...body, stream: false }).length > 0 ? 'ready' : 'empty';
}

console.log(build());
const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
console.log(response.status);
