async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (!response.ok) throw new Error(`Status ${response.status} after ${prompt.length} characters`);
  return response.json();
}

await ask('Which of the tenants is late? CANARY-uncaught-status');
