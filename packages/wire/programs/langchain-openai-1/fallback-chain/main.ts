import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';

const shared = {
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  maxRetries: 0,
};

const primary = new ChatOpenAI({
  ...shared,
  model: 'openai/gpt-4o',
  modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } },
});
const backup = new ChatOpenAI({ ...shared, model: 'anthropic/claude-haiku-4.5' });

const model = primary.withFallbacks([backup]);

const reply = await model.invoke([
  new SystemMessage('Summarise in one line.'),
  new HumanMessage('Minutes of the strike committee, not for management. CANARY-fallback-chain'),
]);
console.log(String(reply.content).length);
