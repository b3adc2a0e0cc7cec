import { initChatModel } from 'langchain';

const model = await initChatModel('openai/gpt-4o-mini', {
  modelProvider: 'openai',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } },
});

const answer = await model.invoke('Who is to be let go in May? CANARY-init-chat-model');
console.log(answer.id);
