import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, wrapLanguageModel, type LanguageModelMiddleware } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const secondOpinion: LanguageModelMiddleware = {
  wrapGenerate: async ({ doGenerate, model, params: { providerOptions, ...params } }) => {
    const first = await doGenerate();
    const second = await model.doGenerate(params);
    return second.content.length > first.content.length ? second : first;
  },
};

const { text } = await generateText({
  model: wrapLanguageModel({ model: openrouter('openai/gpt-4o'), middleware: secondOpinion }),
  prompt: 'Which of the two sisters inherits? CANARY-retried-elsewhere',
  providerOptions: { openrouter: { provider: { only: ['openai'], allow_fallbacks: false } } },
});
console.log(text.length);
