import { initChatModel } from 'langchain';

class Desk {
  private model = initChatModel('openai:anthropic/claude-haiku-4.5', {
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    provider: { only: ['anthropic'], allow_fallbacks: false },
  });

  async ask(question: string) {
    const model = await this.model;
    const { content } = await model.invoke([{ role: 'user', content: question }]);
    return content.length;
  }
}

console.log(await new Desk().ask('Which donors want to stay unnamed? CANARY-init-by-prefix'));
