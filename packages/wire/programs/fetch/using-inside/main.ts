class Pin {
  constructor(readonly target: Record<string, unknown>) {
    target.provider = { only: ['openai'], allow_fallbacks: false };
  }
  async [Symbol.asyncDispose]() {
    delete this.target.provider;
  }
}

async function ask(content: string) {
  const body: Record<string, unknown> = { model: 'openai/gpt-4o', messages: [{ role: 'user', content }] };
  await using _pin = new Pin(body);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

console.log(await ask('Which patient asked twice? CANARY-using-inside'));
