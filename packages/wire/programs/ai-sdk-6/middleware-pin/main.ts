import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const pinHosts: LanguageModelMiddleware = {
  specificationVersion: 'v3',
  transformParams: async ({ params }) => ({
    ...params,
    providerOptions: {
      ...params.providerOptions,
      openrouter: {
        ...params.providerOptions?.openrouter,
        provider: { only: ['anthropic'], allow_fallbacks: false },
      },
    },
  }),
};

const model = wrapLanguageModel({ model: openrouter('anthropic/claude-haiku-4.5'), middleware: pinHosts });
const { text } = await generateText({ model, prompt: 'Is the minister related to the builder? CANARY-middleware-pin' });
console.log(text.length);
