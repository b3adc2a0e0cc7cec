import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { ToolLoopAgent, tool } from 'ai';
import { z } from 'zod';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const lookUp = tool({
  description: 'Looks up a customer',
  inputSchema: z.object({ id: z.number() }),
  execute: async ({ id }) => ({ id, segment: 'B' }),
});

export const agent = new ToolLoopAgent({
  model: openrouter('openai/gpt-4o', { provider: { order: ['azure/swedencentral', 'openai'], allow_fallbacks: false } }),
  instructions: 'You help account managers.',
  tools: { lookUp },
});

const { steps } = await agent.generate({ prompt: 'What may we charge Orkla without notice? CANARY-agent-loop' });
console.log('steps', steps.length);
