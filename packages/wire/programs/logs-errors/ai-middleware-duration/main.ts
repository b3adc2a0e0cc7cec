import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const logging: LanguageModelMiddleware = {
  specificationVersion: 'v4',
  wrapGenerate: async ({ doGenerate, params }) => {
    const start = Date.now();
    const result = await doGenerate();
    console.log(`${params.prompt.length} messages in ${Date.now() - start} ms`);
    return result;
  },
};

const model = wrapLanguageModel({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  middleware: logging,
});

const { text } = await generateText({ model, prompt: 'Did the dentist falsify the chart? CANARY-ai-middleware-duration' });
console.log(text.length);
