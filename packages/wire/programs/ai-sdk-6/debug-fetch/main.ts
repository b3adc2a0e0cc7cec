import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: async (url, options) => {
    console.log(`Body ${JSON.stringify(JSON.parse(options!.body! as string), null, 2)}`);
    return await fetch(url, options);
  },
});

const { text } = await generateText({
  model: openrouter('google/gemini-2.5-pro', {
    provider: { order: ['google-vertex'], allow_fallbacks: false },
  }),
  prompt: 'Which invoices did the mayor approve himself? CANARY-debug-fetch',
});
console.log(text.length);
