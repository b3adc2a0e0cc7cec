import { createOpenRouter } from '@openrouter/ai-sdk-provider';

globalThis.AI_SDK_DEFAULT_PROVIDER = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
