import { Agent, OpenAIChatCompletionsModel, run, setTracingDisabled } from '@openai/agents';
import OpenAI from 'openai';

setTracingDisabled(true);
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const agent = new Agent({
  name: 'Reviewer',
  model: new OpenAIChatCompletionsModel(client as any, 'anthropic/claude-haiku-4.5'),
});

const result = await run(agent, 'Review the psychologist report on K. CANARY-agent-bare');
console.log(result.finalOutput?.length);
