import { AgentExecutor, createOpenAIFunctionsAgent } from '@langchain/classic/agents';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';

const lookUp = tool(async ({ id }) => `patient ${id}`, {
  name: 'look_up',
  description: 'Looks up a patient',
  schema: z.object({ id: z.string() }),
});

const tools = [lookUp];
const llm = new ChatOpenAI({
  model: 'openai/gpt-4.1',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' } },
});
const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You help the doctors of a clinic.'],
  ['human', '{input}'],
  ['placeholder', '{agent_scratchpad}'],
]);

/** @dataClassification confidential */
async function ask(input: string) {
  const agent = await createOpenAIFunctionsAgent({ llm, tools, prompt });
  const executor = AgentExecutor.fromAgentAndTools({ agent, tools });
  const { output } = await executor.invoke({ input });
  return output as string;
}

console.log((await ask('Which drugs does Frau Bauer take? CANARY-agent-executor-functions')).length);
