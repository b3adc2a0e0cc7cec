import { AgentExecutor, createToolCallingAgent } from '@langchain/classic/agents';
import { ChatPromptTemplate, MessagesPlaceholder } from '@langchain/core/prompts';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';

const search = tool(async ({ query }) => `nothing about ${query}`, {
  name: 'search',
  description: 'Searches the case files',
  schema: z.object({ query: z.string() }),
});

export class CaseDesk {
  #executor: AgentExecutor | null = null;

  async #initialize(): Promise<AgentExecutor> {
    const llm = new ChatOpenAI({
      model: 'openai/gpt-4.1',
      apiKey: process.env.OPENROUTER_API_KEY,
      configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    });
    const prompt = ChatPromptTemplate.fromMessages([
      ['system', 'You help the clerks of a court.'],
      new MessagesPlaceholder('chat_history'),
      ['human', '{input}'],
      ['placeholder', '{agent_scratchpad}'],
    ]);
    const agent = createToolCallingAgent({ llm, tools: [search], prompt });
    return new AgentExecutor({ agent, tools: [search], maxIterations: 3 });
  }

  async execute(input: string): Promise<string> {
    this.#executor ??= await this.#initialize();
    console.log(`Executing: "${input.substring(0, 100)}"`);
    const result = await this.#executor.invoke({ input, chat_history: [] });
    return result.output as string;
  }
}
