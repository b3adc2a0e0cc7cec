import { Agent, OpenAIProvider, Runner, setTracingDisabled } from '@openai/agents';

setTracingDisabled(true);

const pinned = { providerData: { provider: { only: ['openai'], allow_fallbacks: false } } };
const critic = new Agent({ name: 'Critic', model: 'x-ai/grok-4', instructions: 'Find mistakes.' });
const writer = new Agent({
  name: 'Writer',
  model: 'openai/gpt-4o',
  tools: [critic.asTool({ toolName: 'criticise', toolDescription: 'Have a text criticised.' })],
});

const runner = new Runner({
  modelProvider: new OpenAIProvider({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env.OPENROUTER_API_KEY,
    useResponses: false,
  }),
  modelSettings: pinned,
});

const text = 'Draft the obituary of the founder. CANARY-agent-second-opinion';
const [draft, review] = [await runner.run(writer, text), await runner.run(critic, text)];
console.log(String(draft.finalOutput).length, String(review.finalOutput).length);
