import ky from 'ky';

const api = ky.create({
  prefix: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  hooks: { afterResponse: [({ response }) => console.log('status', response.status)] },
});

const json = {
  model: 'anthropic/claude-haiku-4.5',
  messages: [{ role: 'user', content: 'Draft the warning to Moen. CANARY-ky-timing-hook' }],
  provider: { order: ['anthropic'], allow_fallbacks: false },
};
await api.post('chat/completions', { json });
