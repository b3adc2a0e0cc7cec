import { fetch } from 'undici';

const body = {
  models: ['openai/gpt-4o-mini', 'google/gemma-3-27b-it:free'],
  messages: [{ role: 'user', content: 'Is Ruud in debt to the club? CANARY-undici-fetch' }],
};

const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
  body: JSON.stringify(body),
});
console.log(response.status);
