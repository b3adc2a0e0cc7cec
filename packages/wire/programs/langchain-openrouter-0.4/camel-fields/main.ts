import { ChatOpenRouter } from '@langchain/openrouter';

const provider = { order: ['openai'], allowFallbacks: false };

const model = new ChatOpenRouter({
  model: 'openai/gpt-4o',
  apiKey: process.env.OPENROUTER_API_KEY,
  provider,
});

let length = 0;
for await (const chunk of await model.stream('The alibi of the coach, point by point. CANARY-camel-fields')) {
  length += String(chunk.content).length;
}
console.log({ length });
