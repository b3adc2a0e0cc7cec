import { Agent } from '@mastra/core/agent';

const agent = new Agent({
  id: 'inbox',
  name: 'inbox',
  instructions: 'You sort mail.',
  model: 'openrouter/openai/gpt-4o-mini',
});

const { text } = await agent.generate('Resignation of the head of security. CANARY-mastra-string');
console.log(text.length);
