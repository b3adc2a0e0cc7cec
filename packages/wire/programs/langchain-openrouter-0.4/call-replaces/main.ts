import { ChatOpenRouter } from '@langchain/openrouter';

const model = new ChatOpenRouter('openai/gpt-4o-mini', {
  apiKey: process.env.OPENROUTER_API_KEY,
  provider: { only: ['openai', 'azure'], allow_fallbacks: false },
});

const faster = { provider: { order: ['azure'], sort: 'latency' as const } };
const reply = await model.invoke('Which of the twins signed the will? CANARY-call-replaces', faster);
console.log(String(reply.content).length);
