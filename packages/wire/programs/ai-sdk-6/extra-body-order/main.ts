import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  headers: { 'X-Title': 'Letters' },
});

const settings = {
  provider: { order: ['anthropic'], allow_fallbacks: false },
  extraBody: { provider: { sort: 'latency' as const }, transforms: ['middle-out'] },
};

const letter = await generateText({
  model: openrouter('anthropic/claude-sonnet-4.5', settings),
  prompt: 'Condolences to Mrs. Quist, her husband took his life. CANARY-extra-body-order',
});
console.log(letter.finishReason, Object.keys(settings).join());
