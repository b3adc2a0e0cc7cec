import { HumanMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';

const llm = new ChatOpenAI('openai/gpt-4.1', {
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { order: ['openai'], allow_fallbacks: false } },
}).withConfig({ tags: ['summary'] });

const messages = [new HumanMessage('Summarise the complaint of S. Moe against her boss. CANARY-stream-summary')];
console.log('sending', messages);

let size = 0;
for await (const chunk of await llm.stream(messages)) size += String(chunk.content).length;
console.log('received', size);
