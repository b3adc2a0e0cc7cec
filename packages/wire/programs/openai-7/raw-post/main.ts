import OpenAI from 'openai';

const openrouter = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const defaults = { provider: { only: ['openai'], allow_fallbacks: false } };

const body = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Explain the tax audit of Moen Transport to the team. CANARY-raw-post' }],
};

const answer = (await openrouter.post('/chat/completions', { body, query: { provider: 'openai' } })) as {
  id: string;
};
console.log(answer.id, Object.keys(defaults).length);
