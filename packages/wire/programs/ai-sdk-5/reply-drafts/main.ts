import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const model = openrouter('anthropic/claude-sonnet-4.5', {
  provider: { order: ['anthropic', 'google-vertex'], allow_fallbacks: false },
});

const { text, usage } = await generateText({
  model,
  system: 'You draft replies for the mayor.',
  prompt: 'A voter claims that her son was beaten at school 12. CANARY-reply-drafts',
});

console.log(`draft of ${text.length} characters, ${usage.totalTokens} tokens`);
