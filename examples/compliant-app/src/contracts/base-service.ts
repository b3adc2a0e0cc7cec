import OpenAI from 'openai';
import { openRouterKey } from '@/config';

export abstract class ModelService {
  protected readonly client: OpenAI;
  protected readonly model: string = 'anthropic/claude-sonnet-4.5';

  constructor() {
    this.client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: openRouterKey });
  }

  protected firstText(completion: OpenAI.Chat.Completions.ChatCompletion): string {
    return completion.choices[0]?.message.content ?? '';
  }
}
