import axios from 'axios';

export const http = axios.create({ baseURL: 'https://openrouter.ai/api/v1' });

http.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.OPENROUTER_API_KEY}`;
  if (config.method === 'post') config.headers['X-Title'] = 'Claims';
  return config;
});
