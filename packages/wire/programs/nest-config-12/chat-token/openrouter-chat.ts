import { Injectable } from '@nestjs/common';
import { OpenAiChat } from './openai-chat.ts';

@Injectable()
export class OpenRouterChat extends OpenAiChat {
  protected override getBaseUrl(): string {
    return 'https://openrouter.ai/api/v1';
  }

  protected override getProviderFields(): Record<string, unknown> {
    return { provider: { order: ['openai'] } };
  }
}
