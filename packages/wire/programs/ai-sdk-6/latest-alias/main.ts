import { generateText } from 'ai';
import { createOpenRouter } from '@openrouter/ai-sdk-provider';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const { text } = await generateText({
  model: openrouter('~anthropic/claude-sonnet-latest', {
    provider: { only: ['anthropic'], allow_fallbacks: false },
  }),
  prompt: 'Summarise the audit. CANARY-latest-alias',
});
console.log(text.length);
