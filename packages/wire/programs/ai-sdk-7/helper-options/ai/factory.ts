import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export const confidentialModel = () => ({
  model: openrouter('anthropic/claude-opus-4.1', {
    provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
  }),
  maxOutputTokens: 800,
  maxRetries: 1,
});
