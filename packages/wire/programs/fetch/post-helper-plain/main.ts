import { post } from './post.ts';

const url = 'https://openrouter.ai/api/v1/chat/completions';
const content = 'Which of the nurses steals? CANARY-post-helper-plain';
console.log('asking', content);
const body = JSON.stringify({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content }],
  provider: { only: ['openai'], allow_fallbacks: false },
});
const response = await post(url, `Bearer ${process.env.OPENROUTER_API_KEY}`, body);
console.log('status', response.status);
