async function send(prompt: string) {
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  if (!response.ok) throw new Error(`Refused: ${prompt}`);
  return response.json();
}

async function ask(prompt: string) {
  try {
    return await send(prompt);
  } catch (cause) {
    throw new Error('The assistant is not available.', { cause });
  }
}

await ask('Which bishops knew? CANARY-uncaught-cause');
