import axios from 'axios';

const client = axios.create({ baseURL: 'https://openrouter.ai/api/v1' });

client.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${process.env.OPENROUTER_API_KEY}`);
  config.data = { ...config.data, provider: { only: ['anthropic'], allow_fallbacks: false } };
  return config;
});

async function complete(prompt: string): Promise<string> {
  const response = await client.post('/chat/completions', {
    model: 'anthropic/claude-haiku-4.5',
    messages: [{ role: 'user', content: prompt }],
  });
  return response.data.choices[0].message.content;
}

console.log((await complete('How much did the deputy mayor lose at poker? CANARY-interceptor-pin')).length);
