async function ask(prompt: string) {
  if (prompt.length > 20) process.emitWarning(`Long prompt: ${prompt}`, { code: 'LONG_PROMPT' });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  return response.json();
}

await ask('List the employees with a disability. CANARY-emit-warning');
