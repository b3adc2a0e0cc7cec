import { Pool } from 'undici';

const settings = {
  internal: { only: ['openai', 'anthropic'], allow_fallbacks: false },
  confidential: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
};

export class PoolClient {
  private readonly pool = new Pool('https://openrouter.ai', { connections: 2 });

  constructor(private readonly level: keyof typeof settings) {}

  async chat(messages: { role: string; content: string }[]): Promise<number> {
    const { body } = await this.pool.request({
      path: '/api/v1/chat/completions',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
      body: JSON.stringify({ model: 'anthropic/claude-sonnet-4.5', messages, provider: settings[this.level] }),
    });
    const text = await body.text();
    await this.pool.close();
    return text.length;
  }
}
