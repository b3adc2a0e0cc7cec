import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, stepCountIs, tool } from 'ai';
import { z } from 'zod';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const pinned = { provider: { only: ['openai', 'azure'], allow_fallbacks: false } };
const large = openrouter('openai/gpt-4.1', pinned);
const small = openrouter('openai/gpt-4.1-mini', pinned);

const { text } = await generateText({
  model: large,
  prompt: 'Look up who reported the leak. CANARY-cheap-first-step',
  tools: {
    lookUp: tool({ inputSchema: z.object({ name: z.string() }), execute: async ({ name }) => name.length }),
  },
  stopWhen: stepCountIs(3),
  prepareStep: ({ stepNumber }) => {
    if (stepNumber === 0) return { model: small };
    return {};
  },
});
console.log(text.length);
