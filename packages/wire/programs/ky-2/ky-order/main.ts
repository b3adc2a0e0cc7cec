import ky from 'ky';

const request = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Why was the surgeon suspended? CANARY-ky-order' }],
  provider: { order: ['openai'] },
};

const response = await ky.post('https://openrouter.ai/api/v1/chat/completions', {
  json: request,
  headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
});
console.log(response.status);
