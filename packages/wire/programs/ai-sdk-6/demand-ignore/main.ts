import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: openrouter('openai/gpt-4o', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Rewrite the reference for Mr Dahl. CANARY-demand-ignore',
});
console.log(text.length);
