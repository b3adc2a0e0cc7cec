import OpenAI from 'openai';
class Client extends OpenAI {
  constructor() {
    super({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
  }
}
await new Client().chat.completions.create({
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Why was Ida Lund dismissed? CANARY-hostile-subclass' }],
  provider: { order: ['openai'] },
} as any);
