import { AgentExecutor, createToolCallingAgent } from '@langchain/classic/agents';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';

const lookUp = tool(async ({ id }) => `member ${id}`, {
  name: 'look_up',
  description: 'Looks up a member of the union',
  schema: z.object({ id: z.string() }),
});

const agent = createToolCallingAgent({
  llm: new ChatOpenAI({
    model: 'openai/gpt-4.1',
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } },
  }),
  tools: [lookUp],
  prompt: ChatPromptTemplate.fromMessages([
    ['human', '{input}'],
    ['placeholder', '{agent_scratchpad}'],
  ]),
});
const executor = new AgentExecutor({ agent, tools: [lookUp], verbose: true });

const { output } = await executor.invoke({ input: 'Who wants to strike? CANARY-agent-executor-verbose' });
console.log(String(output).length);
