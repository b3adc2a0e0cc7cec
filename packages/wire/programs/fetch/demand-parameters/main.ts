const provider = { only: ['openai'], allow_fallbacks: false, require_parameters: true };

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'List the open cases as JSON. CANARY-demand-parameters' }],
    response_format: { type: 'json_object' },
    provider,
  }),
});
console.log(response.status);
