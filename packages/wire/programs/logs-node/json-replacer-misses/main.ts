async function ask(prompt: string) {
  const body = { model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }] };
  console.log(JSON.stringify(body, (key, value) => (key === 'prompt' ? '[redacted]' : value)));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Translate the verdict. CANARY-json-replacer-misses');
