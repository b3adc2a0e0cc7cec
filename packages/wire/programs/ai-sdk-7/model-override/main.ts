import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const experiment = { variant: 'b', model: 'deepseek/deepseek-r1' };

await generateText({
  model: openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Rank the applicants: Ali (58), Tor (31). CANARY-model-override',
  providerOptions: { openrouter: { model: experiment.model } },
});
console.log('variant', experiment.variant);
