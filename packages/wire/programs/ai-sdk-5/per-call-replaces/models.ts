import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const provider = { order: ['openai', 'azure'], allow_fallbacks: false };

export const models = {
  fast: openrouter.chat('openai/gpt-4o-mini', { provider }),
  smart: openrouter.chat('openai/gpt-4o', { provider }),
} as const;
