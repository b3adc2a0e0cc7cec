const models = ['openai/gpt-4o', 'openai/gpt-4o-mini', 'qwen/qwen3-max'];

async function ask(content: string): Promise<number> {
  for (const model of models) {
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        model,
        messages: [{ role: 'user', content }],
        provider: { only: ['openai'], allow_fallbacks: false },
      }),
    });
    if (response.ok) return response.status;
  }
  return 503;
}

console.log(await ask('Which cheque bounced? CANARY-retry-list'));
