process.on('uncaughtException', (error) => {
  console.error('fatal', error.name);
});

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (!response.ok) throw new TypeError(`Rejected: ${prompt}`);
}

await ask('Who filed the complaint? CANARY-uncaught-hook-name').catch((error: Error) => {
  setTimeout(() => {
    throw error;
  });
});
