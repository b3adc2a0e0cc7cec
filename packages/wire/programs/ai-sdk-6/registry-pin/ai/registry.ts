import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { createProviderRegistry } from 'ai';

export const registry = createProviderRegistry({
  openrouter: createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }),
});
