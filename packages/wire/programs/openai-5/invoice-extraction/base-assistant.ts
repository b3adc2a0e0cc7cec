import OpenAI from 'openai';

export interface Routing {
  order: string[];
  allow_fallbacks: boolean;
  data_collection?: 'allow' | 'deny';
}

export abstract class BaseAssistant {
  protected readonly client = new OpenAI({
    baseURL: 'https://openrouter.ai/api/v1',
    apiKey: process.env.OPENROUTER_API_KEY,
  });

  protected routing(): Routing {
    return { order: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' };
  }

  /** @dataClassification confidential */
  protected async ask(system: string, user: string): Promise<string> {
    const body = {
      model: 'anthropic/claude-sonnet-4.5',
      messages: [
        { role: 'system' as const, content: system },
        { role: 'user' as const, content: user },
      ],
      response_format: { type: 'json_object' as const },
      provider: this.routing(),
    };
    const { choices } = await this.client.chat.completions.create(body);
    return choices[0]?.message.content ?? '{}';
  }
}
