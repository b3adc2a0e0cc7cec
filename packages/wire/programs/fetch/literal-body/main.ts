const body = `{
  "model": "openai/gpt-4o-mini",
  "provider": { "only": ["openai"], "allow_fallbacks": false },
  "messages": [{ "role": "user", "content": "Is the smoke test of CANARY-literal-body up?" }]
}`;

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body,
});
console.log(response.status);
