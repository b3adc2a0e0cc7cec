import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { defaultSettingsMiddleware, generateText, wrapLanguageModel } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const model = wrapLanguageModel({
  model: openrouter('openai/gpt-4.1-mini'),
  middleware: defaultSettingsMiddleware({
    settings: {
      temperature: 0,
      providerOptions: { openrouter: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } } },
    },
  }),
});

const { text } = await generateText({ model, prompt: 'Shift plan for the secret drill. CANARY-default-settings' });
console.log(text.length);
