const apiKey = process.env.OPENROUTER_API_KEY;
console.log('key', apiKey ? 'is set' : 'is missing', Boolean(apiKey), apiKey?.length, typeof apiKey);
if (!apiKey?.startsWith('sk-')) console.warn('the key has an unusual form');

async function ask(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Is the mine safe? CANARY-key-is-set');
