import { Agent } from '@mastra/core/agent';

const agent = new Agent({
  id: 'triage',
  name: 'triage',
  instructions: 'You triage.',
  model: [
    { model: 'openrouter/openai/gpt-4o', maxRetries: 0 },
    { model: 'openrouter/mistralai/mistral-large-2411', maxRetries: 0 },
  ],
});

const providerOptions = { openrouter: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } } };
const { text } = await agent.generate('Patient 77 wants to leave the ward. CANARY-mastra-fallbacks', { providerOptions });
console.log(text.length);
