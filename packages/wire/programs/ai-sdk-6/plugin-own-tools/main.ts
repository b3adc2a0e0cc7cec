import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const lookUp = tool({ inputSchema: z.object({ sku: z.string() }), execute: async ({ sku }) => `${sku}: 4` });

const { text } = await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'How many A-1 are there? CANARY-plugin-own-tools',
  tools: { lookUp },
});
console.log(text.length);
