import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Are the blood results of the minister normal? CANARY-prepare-step-swap',
  prepareStep: async ({ stepNumber }) =>
    stepNumber === 0 ? { model: openrouter('qwen/qwen3-235b-a22b') } : undefined,
});
console.log(text.length);
