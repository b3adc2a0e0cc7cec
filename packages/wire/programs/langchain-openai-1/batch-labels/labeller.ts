import { ChatOpenAI } from '@langchain/openai';

interface Options {
  model?: string;
  hosts?: string[];
}

export class Labeller {
  private readonly llm: ChatOpenAI;

  constructor({ model = 'deepseek/deepseek-chat-v3.1', hosts = ['azure'] }: Options = {}) {
    this.llm = new ChatOpenAI({
      model,
      apiKey: process.env.OPENROUTER_API_KEY,
      configuration: { baseURL: 'https://openrouter.ai/api/v1' },
      modelKwargs: { provider: { only: hosts, allow_fallbacks: false } },
    });
  }

  async label(mails: string[]): Promise<string[]> {
    const replies = await this.llm.batch(mails.map((mail) => `One label for: ${mail}`));
    return replies.map((reply) => String(reply.content));
  }
}
