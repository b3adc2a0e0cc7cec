async function ask(prompt: string) {
  console.log('prompt', Buffer.from(prompt, 'utf8').toString('base64'));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Summarise the custody hearing. CANARY-base64-line');
