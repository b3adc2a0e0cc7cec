const providers: Record<string, string> = { eu: 'openai', us: 'azure' };
const regions = ['eu', 'apac'];

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Compare the offers. CANARY-null-provider' }],
    provider: { order: [providers['eu'], providers['apac']], allow_fallbacks: false },
  }),
});
console.log(response.status, regions.length);
