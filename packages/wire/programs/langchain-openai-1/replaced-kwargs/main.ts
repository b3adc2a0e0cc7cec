import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } },
});

export function tune(seed: number) {
  model.modelKwargs = { seed };
}

tune(7);
const reply = await model.invoke('What did the auditor not see? CANARY-replaced-kwargs');
console.log(String(reply.content).length);
