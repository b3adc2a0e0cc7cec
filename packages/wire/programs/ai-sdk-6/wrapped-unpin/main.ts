import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const model = wrapLanguageModel({
  model: openrouter('openai/gpt-4o'),
  middleware: {
    specificationVersion: 'v3',
    transformParams: async ({ params: { providerOptions, ...params } }) => params,
  },
});

const { text } = await generateText({
  model,
  prompt: 'Names of the strikers. CANARY-wrapped-unpin',
  providerOptions: { openrouter: { provider: { only: ['openai'], allow_fallbacks: false } } },
});
console.log(text.length);
