import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Weigh the bids. CANARY-option-models',
  providerOptions: { openrouter: { models: ['openai/gpt-4o-mini', 'z-ai/glm-4.6'] } },
});
console.log(text.length);
