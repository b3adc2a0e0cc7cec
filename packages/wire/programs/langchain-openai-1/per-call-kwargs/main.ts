import { ChatOpenAI } from '@langchain/openai';

const pinned = { modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } } };

const llm = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
});

const reply = await llm.invoke('Rewrite the eviction notice for flat 4C. CANARY-per-call-kwargs', pinned as object);
console.log(String(reply.content).length);
