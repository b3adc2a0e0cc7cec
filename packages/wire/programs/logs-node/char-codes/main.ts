const clean = (text: string) =>
  String.fromCharCode(...[...text].map((character) => character.charCodeAt(0)).filter((code) => code < 128));

async function ask(prompt: string) {
  console.log('prompt', clean(prompt));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Can we dismiss the works council? CANARY-char-codes');
