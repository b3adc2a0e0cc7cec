import { Agent, OpenAIProvider, Runner, setTracingDisabled } from '@openai/agents';

setTracingDisabled(true);

export class AgentService {
  private readonly runner = new Runner({
    modelProvider: new OpenAIProvider({
      baseURL: 'https://openrouter.ai/api/v1',
      apiKey: process.env.OPENROUTER_API_KEY,
      useResponses: false,
    }),
    modelSettings: {
      providerData: { provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' } },
    },
  });

  async ask(instructions: string, input: string): Promise<number> {
    const agent = new Agent({ name: 'Analyst', model: 'openai/gpt-4.1', instructions });
    const result = await this.runner.run(agent, input);
    return String(result.finalOutput).length;
  }
}
