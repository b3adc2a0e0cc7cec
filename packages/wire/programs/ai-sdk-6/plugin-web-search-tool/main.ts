import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });
const lookUp = tool({ inputSchema: z.object({ sku: z.string() }), execute: async ({ sku }) => `${sku}: 4` });

const { text } = await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Is there a newer model of A-1? CANARY-plugin-web-search-tool',
  tools: { lookUp, search: openrouter.tools.webSearch({}) },
});
console.log(text.length);
