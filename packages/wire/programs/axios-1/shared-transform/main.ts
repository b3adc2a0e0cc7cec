import axios from 'axios';

axios.defaults.transformRequest = [
  (data, headers) => {
    headers.set('Content-Type', 'application/json');
    return JSON.stringify({ model: data.model, messages: data.messages });
  },
];

const response = await axios.post(
  'https://openrouter.ai/api/v1/chat/completions',
  {
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: 'Who paid for the trip to Nice? CANARY-shared-transform' }],
    provider: { only: ['openai'], allow_fallbacks: false },
  },
  { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
);
console.log(response.status);
