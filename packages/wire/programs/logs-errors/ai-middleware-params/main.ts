import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const logging: LanguageModelMiddleware = {
  specificationVersion: 'v4',
  wrapGenerate: async ({ doGenerate, params }) => {
    console.log(`params: ${JSON.stringify(params)}`);
    return doGenerate();
  },
};

const model = wrapLanguageModel({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  middleware: logging,
});

const { text } = await generateText({ model, prompt: 'Did the vet falsify the chart? CANARY-ai-middleware-params' });
console.log(text.length);
