const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: '{"model":"deepseek/deepseek-chat","messages":[{"role":"user","content":"Ping. CANARY-literal-body-bare"}]}',
});
console.log(response.status);
