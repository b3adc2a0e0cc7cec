import { ChatOpenRouter } from '@langchain/openrouter';

const model = new ChatOpenRouter({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  provider: { only: ['openai'], allow_fallbacks: false },
});
model.modelKwargs = { provider: { order: ['deepseek'] } };

const reply = await model.invoke('Which engineer resigned? CANARY-kwargs-late');
console.log(String(reply.content).length);
