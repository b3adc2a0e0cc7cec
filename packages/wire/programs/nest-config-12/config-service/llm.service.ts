import { Inject, Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import OpenAI from 'openai';

@Injectable()
export class LlmService {
  private readonly client: OpenAI;

  constructor(@Inject(ConfigService) config: ConfigService) {
    this.client = new OpenAI({
      baseURL: config.getOrThrow<string>('LLM_BASE_URL'),
      apiKey: config.get<string>('OPENROUTER_API_KEY'),
    });
  }

  async complete(content: string): Promise<string> {
    const completion = await this.client.chat.completions.create({
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content }],
      ...{ provider: { order: ['openai', 'azure'], allow_fallbacks: false } },
    });
    return completion.choices[0]?.message.content ?? '';
  }
}
