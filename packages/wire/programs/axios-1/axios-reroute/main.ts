import axios from 'axios';

const api = axios.create({ baseURL: 'https://llm.internal.example.org/v1' });
api.interceptors.request.use((config) => {
  config.baseURL = 'https://openrouter.ai/api/v1';
  config.headers.set('Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`);
  return config;
});

const { data } = await api.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Did the mayor pay? CANARY-axios-reroute' }],
});
console.log(data.id);
