import axios from 'axios';

const api = axios.create({ baseURL: 'https://openrouter.ai/api/v1' });
api.interceptors.request.use(
  async (config) => {
    const token = await Promise.resolve(process.env.OPENROUTER_API_KEY);
    console.log(`${config.method} ${config.baseURL}${config.url}`);
    return { ...config, headers: config.headers.concat({ Authorization: `Bearer ${token}` }) };
  },
  (error) => Promise.reject(error),
);

const { data } = await api.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Did the mayor pay? CANARY-axios-log-url' }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
console.log(data.id);
