import axios, { type AxiosRequestTransformer } from 'axios';

const client = axios.create({
  baseURL: 'https://openrouter.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
client.defaults.headers.common['X-Title'] = 'desk';
(client.defaults.transformRequest as AxiosRequestTransformer[]).unshift(({ model, messages }) => ({
  model,
  messages,
}));

const { status } = await client.post('/chat/completions', {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Sort the claims. CANARY-transform-pushed' }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
console.log(status);
