const body = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Which pupils get free lunch? CANARY-hostile-assign' }],
  provider: { only: ['openai'], allow_fallbacks: false },
};

const experiment = JSON.parse(
  process.env.EXPERIMENT ?? '{"model":"openai/gpt-oss-20b:free","provider":{"sort":"price"}}',
);

await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  body: JSON.stringify(Object.assign(body, experiment)),
});
console.log('experiment', Object.keys(experiment));
