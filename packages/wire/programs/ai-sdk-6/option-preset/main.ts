import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  extraBody: { preset: 'house-style' },
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Draft the notice. CANARY-option-preset',
});
console.log(text.length);
