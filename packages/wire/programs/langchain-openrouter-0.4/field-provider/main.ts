import { makeModel } from './model';

const reply = await makeModel().invoke([
  { role: 'system', content: 'Answer in one word.' },
  { role: 'user', content: 'Is Solberg insolvent? CANARY-field-provider' },
]);
console.log(String(reply.content).length);
