import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const provider = { only: ['openai'], allow_fallbacks: false };
const params = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Which vendor overcharged? CANARY-late-loosened' }],
  provider,
};

const pending = client.chat.completions.create(params);
// The next one may go anywhere.
provider.allow_fallbacks = true;
const reply = await pending;
console.log(reply.id);
