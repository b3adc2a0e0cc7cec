import { createOpenAICompatible } from '@ai-sdk/openai-compatible';

export const openrouter = createOpenAICompatible({
  name: 'openrouter',
  supportsStructuredOutputs: true,
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

export const pinned = {
  openrouter: { provider: { only: ['google-vertex'], allow_fallbacks: false } },
};
