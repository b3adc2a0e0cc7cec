import { OpenRouter } from '@openrouter/sdk';

const openRouter = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = await openRouter.images.generate({
  imageGenerationRequest: {
    model: 'google/gemini-2.5-flash-image',
    prompt: 'The suspect, ten years older. CANARY-sdk-image',
    provider: { order: ['google-vertex'] },
  },
});
console.log(Object.keys(result).length);
