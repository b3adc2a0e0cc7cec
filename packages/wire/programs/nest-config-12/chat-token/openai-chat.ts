import { Inject, Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { ChatProvider } from './chat-provider.ts';
import { postJson } from './post-json.ts';

@Injectable()
export class OpenAiChat implements ChatProvider {
  protected readonly baseUrl: string;

  constructor(@Inject(ConfigService) protected readonly config: ConfigService) {
    this.baseUrl = this.getBaseUrl();
  }

  protected getBaseUrl(): string {
    return this.config.get<string>('AI_BASE_URL', 'https://api.openai.com/v1');
  }

  protected getProviderFields(): Record<string, unknown> {
    return {};
  }

  async chat(messages: readonly { role: string; content: string }[]): Promise<string> {
    const answer = await postJson(`${this.baseUrl}/chat/completions`, this.config.getOrThrow('OPENROUTER_API_KEY'), {
      model: 'openai/gpt-4o',
      messages,
      ...this.getProviderFields(),
    });
    return answer.choices[0]?.message.content ?? '';
  }
}
