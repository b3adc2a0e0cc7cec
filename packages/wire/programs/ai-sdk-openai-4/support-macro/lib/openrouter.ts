import { createOpenAI } from '@ai-sdk/openai';

export const openrouter = createOpenAI({
  name: 'openrouter',
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

export const fastModel = openrouter.chat('openai/gpt-4o-mini');
