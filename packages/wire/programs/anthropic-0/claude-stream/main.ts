import Anthropic from '@anthropic-ai/sdk';

export class Narrator {
  private readonly client: Anthropic;

  constructor(key = process.env.OPENROUTER_API_KEY) {
    this.client = new Anthropic({ baseURL: 'https://openrouter.ai/api', apiKey: key });
  }

  async tell(story: string): Promise<number> {
    let length = 0;
    const stream = this.client.messages.stream({
      model: 'anthropic/claude-haiku-4.5',
      max_tokens: 400,
      messages: [{ role: 'user', content: story }],
    });
    stream.on('text', (text) => (length += text.length));
    await stream.finalMessage();
    return length;
  }
}

console.log(await new Narrator().tell('What really happened at the cabin. CANARY-claude-stream'));
