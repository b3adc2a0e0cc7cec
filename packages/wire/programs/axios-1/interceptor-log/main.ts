import axios from 'axios';

const openrouter = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});

openrouter.interceptors.request.use((config) => {
  console.log('->', config.method, config.url, JSON.stringify(config.data));
  return config;
});

const response = await openrouter.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Medication list of resident 12. CANARY-interceptor-log' }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
console.log(response.status);
