async function ask(tenant: { id: string; apiKey: string }, prompt: string) {
  console.log('asking for', tenant);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${tenant.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'openai/gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
  return response.status;
}

await ask({ id: 't-5', apiKey: process.env.OPENROUTER_API_KEY! }, 'Is the field safe? CANARY-tenant-dump');
