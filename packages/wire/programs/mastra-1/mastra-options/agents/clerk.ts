import { Agent } from '@mastra/core/agent';

export const clerk = new Agent({
  id: 'clerk',
  name: 'clerk',
  instructions: 'You answer in one sentence.',
  model: 'openrouter/anthropic/claude-haiku-4.5',
});
