import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';
import { env } from './env';

const base: ChatOpenAIFields = {
  apiKey: env.openRouterKey,
  configuration: { baseURL: env.openRouterUrl, defaultHeaders: { 'X-Title': 'claims' } },
  temperature: 0,
};

export function confidentialModel(model: string): ChatOpenAI {
  return new ChatOpenAI({
    ...base,
    model,
    modelKwargs: { provider: { order: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' } },
  });
}
