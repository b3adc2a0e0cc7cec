import axios from 'axios';

const api = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
  transformRequest: [({ provider, ...rest }) => JSON.stringify(rest)],
});

const { status } = await api.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Which officer took the money? CANARY-transform-request' }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
console.log(status);
