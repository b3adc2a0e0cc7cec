async function ask(prompt: string) {
  console.time(prompt);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  console.timeEnd(prompt);
  return response.json();
}

await ask('What does the tumour marker mean? CANARY-time-label');
