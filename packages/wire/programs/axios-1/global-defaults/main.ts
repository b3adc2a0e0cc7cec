import axios from 'axios';
import './setup';

const payload = {
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Summarise the divorce file 44/26. CANARY-global-defaults' }],
  provider: { order: ['openai'] },
};

const { data, status } = await axios.post('chat/completions', payload);
console.log(status, data.id);
