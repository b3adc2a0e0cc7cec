const mask = (secret: string) => `${secret.slice(0, 6)}${'*'.repeat(8)}${secret.slice(-6)}`;

async function ask(prompt: string) {
  console.debug({ key: mask(process.env.OPENROUTER_API_KEY!) });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Is the tunnel safe? CANARY-key-masked-middle');
