import { Agent } from '@mastra/core/agent';

const agent = new Agent({
  id: 'notes',
  name: 'notes',
  instructions: 'You write minutes.',
  model: 'openrouter/anthropic/claude-haiku-4.5',
  defaultOptions: { providerOptions: { openrouter: { provider: { only: ['anthropic'] } } } },
});

const { text } = await agent.generate('Minutes of the disciplinary hearing. CANARY-mastra-default-options', {
  providerOptions: { openrouter: { provider: { allow_fallbacks: false } } },
});
console.log(text.length);
