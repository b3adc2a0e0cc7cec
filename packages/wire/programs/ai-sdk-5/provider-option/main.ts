import { openrouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const routing = { only: ['openai'], allow_fallbacks: false };

export const ask = (prompt: string) =>
  generateText({
    model: openrouter('openai/gpt-4o'),
    prompt,
    provider: routing,
    maxRetries: 0,
  } as Parameters<typeof generateText>[0]);

const { finishReason } = await ask('Find grounds to end the lease of family Omar. CANARY-provider-option');
console.log('finished:', finishReason);
