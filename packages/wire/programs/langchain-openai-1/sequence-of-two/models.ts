import { ChatOpenAI } from '@langchain/openai';

const make = (model: string, only: string[]) =>
  new ChatOpenAI({
    model,
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    modelKwargs: { provider: { only, allow_fallbacks: false, data_collection: 'deny' } },
  });

export const writer = make('openai/gpt-4.1', ['openai']);
export const critic = make('anthropic/claude-haiku-4.5', ['anthropic']);
