import { Agent, OpenAIProvider, Runner, setTracingDisabled } from '@openai/agents';

setTracingDisabled(true);

const runner = new Runner({
  modelProvider: new OpenAIProvider({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env.OPENROUTER_API_KEY,
    useResponses: false,
  }),
});

const agent = new Agent({
  name: 'Planner',
  model: 'openai/gpt-4o-mini',
  modelSettings: { providerData: { extra_body: { provider: { only: ['openai'], allow_fallbacks: false } } } },
});

const { finalOutput } = await runner.run(agent, 'Route of the cash transport. CANARY-agent-extra-body');
console.log(finalOutput?.length);
