const models: Record<string, string> = {
  cheap: 'mistralai/mistral-small-3.2-24b-instruct',
  good: 'openai/gpt-4o',
};

const pickModel = (tier = 'good') => models[tier] ?? models.good;

const payload = JSON.stringify({
  model: pickModel(process.env.TIER),
  messages: [{ role: 'user', content: 'Is the complaint of patient 1190 justified? CANARY-model-switch' }],
  provider: { only: ['openai', 'azure'], allow_fallbacks: false },
});

const res = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: payload,
});
console.log(`status ${res.status}, ${payload.length} bytes sent`);
