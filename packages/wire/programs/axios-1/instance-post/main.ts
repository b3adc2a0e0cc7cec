import { api } from './http';
import { buildBody } from './body';

const { data } = await api.post(
  '/chat/completions',
  buildBody([
    { role: 'system', content: 'Polite and short.' },
    { role: 'user', content: 'Tell Fossum that his wife called about the will. CANARY-instance-post' },
  ]),
);
console.log(data.choices[0].message.content.length);
