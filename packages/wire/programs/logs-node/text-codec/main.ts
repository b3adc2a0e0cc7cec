const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function ask(prompt: string) {
  const bytes = encoder.encode(prompt);
  console.log('first bytes', decoder.decode(bytes.subarray(0, 200)));
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('CANARY-text-codec Can the landlord see my bank account?');
