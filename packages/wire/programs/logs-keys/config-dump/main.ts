const config = {
  port: Number(process.env.PORT ?? 3000),
  openrouter: { apiKey: process.env.OPENROUTER_API_KEY, model: 'openai/gpt-4o-mini' },
};
console.log('configuration', JSON.stringify(config, null, 2));

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${config.openrouter.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: config.openrouter.model,
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.json();
}

await ask('Is the harbour safe? CANARY-config-dump');
