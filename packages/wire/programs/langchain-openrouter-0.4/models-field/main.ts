import { ChatOpenRouter } from '@langchain/openrouter';

class Assistant {
  private model = new ChatOpenRouter({
    model: 'openai/gpt-4o-mini',
    models: ['openai/gpt-4o-mini', 'meta-llama/llama-3.3-70b-instruct'],
    apiKey: process.env.OPENROUTER_API_KEY,
    provider: { only: ['openai', 'azure'], allow_fallbacks: false },
  });

  async reply(text: string) {
    const { content } = await this.model.invoke(text);
    return String(content);
  }
}

console.log((await new Assistant().reply('Who pays the ransom? CANARY-models-field')).length);
