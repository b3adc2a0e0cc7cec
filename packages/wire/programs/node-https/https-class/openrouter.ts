import { request } from 'node:https';

export class OpenRouterHttps {
  constructor(private readonly key: string) {}

  async chat(model: string, content: string): Promise<string> {
    const result = await this.post('/api/v1/chat/completions', {
      model,
      messages: [{ role: 'user', content }],
      provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
    });
    return result.choices[0].message.content;
  }

  private post(path: string, body: object): Promise<any> {
    const payload = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const req = request(
        {
          host: 'openrouter.ai',
          port: 443,
          path,
          method: 'POST',
          headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
        },
        (res) => {
          const parts: Buffer[] = [];
          res.on('data', (part) => parts.push(part));
          res.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
        },
      );
      req.on('error', reject);
      req.end(payload);
    });
  }
}
