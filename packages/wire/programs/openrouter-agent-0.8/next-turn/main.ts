import { OpenRouter, tool } from '@openrouter/agent';
import { z } from 'zod';

const escalate = tool({
  name: 'escalate',
  description: 'Asks a stronger model',
  inputSchema: z.object({}),
  nextTurnParams: { model: () => 'x-ai/grok-4' },
  execute: async () => ({ escalated: true }),
});

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const result = client.callModel({
  model: 'openai/gpt-4o',
  input: 'Is the crack in the dam getting longer? CANARY-next-turn',
  provider: { only: ['openai', 'azure'], allowFallbacks: false },
  tools: [escalate] as const,
});
console.log((await result.getText()).length);
