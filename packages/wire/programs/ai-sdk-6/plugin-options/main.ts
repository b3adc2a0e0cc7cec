import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const withFiles = { plugins: [{ id: 'file-parser' }, { id: 'web' }] };

const { text } = await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Read the attachment. CANARY-plugin-options',
  providerOptions: { openrouter: { ...withFiles } },
});
console.log(text.length);
