import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const advised = {
  provider: { only: ['openai', 'anthropic'], allow_fallbacks: false },
  tools: [{ type: 'openrouter:advisor', parameters: { model: 'anthropic/claude-opus-4.1' } }],
};

const reply = await client.chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user', content: 'Check the clause on liability. CANARY-advisor-approved' }],
  ...(advised as object),
});
console.log(reply.id);
