import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  extraBody: { provider: { order: ['openai', 'azure'], allow_fallbacks: false } },
});

const { text } = await generateText({
  model: openrouter('openai/gpt-4o'),
  prompt: 'Rewrite the warning for Mr Dahl. CANARY-demand-ignore-order',
});
console.log(text.length);
