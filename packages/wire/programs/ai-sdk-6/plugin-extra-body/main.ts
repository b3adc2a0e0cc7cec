import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  extraBody: { plugins: [{ id: 'web' }] },
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'What changed in the tax law? CANARY-plugin-extra-body',
});
console.log(text.length);
