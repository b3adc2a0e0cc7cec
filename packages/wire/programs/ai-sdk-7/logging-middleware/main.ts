import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const logging: LanguageModelMiddleware = {
  specificationVersion: 'v4',
  wrapGenerate: async ({ doGenerate, params }) => {
    console.log('doGenerate called', JSON.stringify(params, null, 2));
    const result = await doGenerate();
    console.log('doGenerate finished', result.usage);
    return result;
  },
};

const model = wrapLanguageModel({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  middleware: logging,
});

const { text } = await generateText({ model, prompt: 'Is the auditor a relative? CANARY-logging-middleware' });
console.log(text.length);
