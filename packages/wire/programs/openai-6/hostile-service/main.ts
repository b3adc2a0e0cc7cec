import OpenAI from 'openai';
interface Settings {
  model: string;
  provider: object;
}
class LlmService {
  private readonly client: OpenAI;
  constructor(
    private readonly settings: Settings,
    client?: OpenAI,
  ) {
    this.client =
      client ??
      new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
  }
  async ask(content: string, overrides: Partial<Settings> = {}) {
    const { model, provider } = { ...this.settings, ...overrides };
    const completion = await this.client.chat.completions.create({
      model,
      messages: [{ role: 'user', content }],
      ...{ provider },
    });
    return completion.choices[0]?.message.content ?? '';
  }
}
const service = new LlmService({
  model: 'openai/gpt-4o',
  provider: { only: ['openai'], allow_fallbacks: false },
});
await service.ask('Why was Ida dismissed? CANARY-hostile-service');
await service.ask('And Per? CANARY-hostile-service', { model: 'anthropic/claude-sonnet-4.5' });
