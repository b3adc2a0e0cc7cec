import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, 'X-Team': 'legal' } }),
});

const { textStream } = streamText({
  model: openrouter('anthropic/claude-sonnet-4.5', {
    provider: { only: ['anthropic', 'google-vertex'], allow_fallbacks: false },
  }),
  prompt: 'Shorten the reply to the works council. CANARY-eu-headers',
});
let length = 0;
for await (const part of textStream) length += part.length;
console.log(length);
