import Anthropic from '@anthropic-ai/sdk';

export abstract class ClaudeService {
  protected readonly client = new Anthropic({
    baseURL: 'https://openrouter.ai/api',
    apiKey: process.env.OPENROUTER_API_KEY,
  });
  protected readonly routing = { provider: { order: ['anthropic', 'google-vertex'], allow_fallbacks: false } };

  protected async ask(content: string, model = 'anthropic/claude-sonnet-4.5') {
    const params = { model, max_tokens: 500, messages: [{ role: 'user' as const, content }], ...this.routing };
    const message = await this.client.messages.create(params);
    return message.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  }
}
