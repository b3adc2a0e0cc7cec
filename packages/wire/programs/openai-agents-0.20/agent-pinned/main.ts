import { Agent, run } from '@openai/agents';
import './setup';

const modelSettings = {
  providerData: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } },
};

const agent = new Agent({
  name: 'Clerk',
  instructions: 'You help the clerk of the court.',
  model: 'openai/gpt-4o',
  modelSettings,
});

const result = await run(agent, 'Seal the file of the protected witness. CANARY-agent-pinned');
console.log(result.finalOutput?.length);
