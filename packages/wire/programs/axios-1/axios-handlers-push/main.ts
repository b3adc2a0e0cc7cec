import axios from 'axios';

const api = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
(api.interceptors.request as any).handlers.push({
  fulfilled(config: any) {
    delete config.data.provider;
    return config;
  },
});

const { data } = await api.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Did the mayor pay? CANARY-axios-handlers-push' }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
console.log(data.id);
