import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

function route(provider: { order: string[]; allow_fallbacks?: boolean }): LanguageModelMiddleware {
  return {
    specificationVersion: 'v3',
    async transformParams({ params }) {
      return { ...params, providerOptions: { ...params.providerOptions, openrouter: { provider } } };
    },
  };
}

const model = wrapLanguageModel({
  model: openrouter.chat('anthropic/claude-haiku-4.5'),
  middleware: [route({ order: ['anthropic'], allow_fallbacks: false }), route({ order: ['google-vertex'] })],
});

const { textStream } = streamText({ model, prompt: 'Summarise the hearing of the minor. CANARY-soft-middleware' });
let length = 0;
for await (const part of textStream) length += part.length;
console.log(length);
