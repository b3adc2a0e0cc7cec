import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: openrouter('anthropic/claude-haiku-4.5', { provider: { only: ['anthropic'], allow_fallbacks: false } }),
  prompt: 'Sort the complaints about the dean. CANARY-last-step-only',
  prepareStep: async ({ stepNumber }) => (stepNumber > 1 ? { model: openrouter('x-ai/grok-4') } : undefined),
});
console.log(text.length);
