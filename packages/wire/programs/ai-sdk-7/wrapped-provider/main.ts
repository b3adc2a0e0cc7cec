import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { defaultSettingsMiddleware, generateText, wrapProvider } from 'ai';

const provider = wrapProvider({
  provider: createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY }),
  languageModelMiddleware: defaultSettingsMiddleware({
    settings: {
      providerOptions: {
        openrouter: { provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } },
      },
    },
  }),
});

/** @dataClassification confidential */
async function translate(text: string) {
  const result = await generateText({
    model: provider.languageModel('openai/gpt-4.1'),
    system: 'Translate to Norwegian.',
    prompt: text,
  });
  return result.text;
}

console.log((await translate('We will close the plant in Moss. CANARY-wrapped-provider')).length);
