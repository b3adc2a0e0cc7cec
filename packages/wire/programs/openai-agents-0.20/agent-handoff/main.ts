import { Agent, OpenAIChatCompletionsModel, run, setTracingDisabled } from '@openai/agents';
import OpenAI from 'openai';

setTracingDisabled(true);
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const modelSettings = { providerData: { provider: { only: ['openai'], allow_fallbacks: false } } };

const specialist = new Agent({
  name: 'Specialist',
  model: new OpenAIChatCompletionsModel(client as any, 'openai/gpt-4.1'),
  modelSettings,
});
const desk = new Agent({
  name: 'Desk',
  instructions: 'Hand over what is about money.',
  model: new OpenAIChatCompletionsModel(client as any, 'openai/gpt-4o-mini'),
  modelSettings,
  handoffs: [specialist],
});

const result = await run(desk, 'How much did the deputy claim for travel? CANARY-agent-handoff');
console.log(result.finalOutput?.length);
