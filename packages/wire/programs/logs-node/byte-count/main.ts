const encoder = new TextEncoder();

async function ask(prompt: string) {
  const bytes = encoder.encode(prompt);
  console.log('bytes', bytes.length, bytes.byteLength, Buffer.byteLength(prompt), Buffer.from(prompt).length);
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('Can the neighbour be evicted? CANARY-byte-count');
