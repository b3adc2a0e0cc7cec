import { Agent } from '@mastra/core/agent';

export const clerk = new Agent({
  id: 'clerk',
  name: 'clerk',
  instructions: 'You answer questions of the staff.',
  model: 'openrouter/openai/gpt-4o-mini',
  defaultOptions: { providerOptions: { openrouter: { provider: { only: ['openai'], allow_fallbacks: false } } } },
});
