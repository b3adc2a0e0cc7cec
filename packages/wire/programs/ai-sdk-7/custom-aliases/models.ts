import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { customProvider } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const provider = { order: ['google-vertex'], allow_fallbacks: false };

export const models = customProvider({
  languageModels: {
    fast: openrouter('google/gemini-2.5-flash', { provider }),
    smart: openrouter('google/gemini-2.5-pro', { provider }),
  },
});
