import { Injectable, type OnModuleInit } from '@nestjs/common';
import OpenAI from 'openai';

@Injectable()
export class LlmService implements OnModuleInit {
  #client: OpenAI | null = null;

  onModuleInit(): void {
    this.#client = new OpenAI({
      baseURL: 'https://openrouter.ai/api/v1',
      apiKey: process.env.OPENROUTER_API_KEY,
    });
  }

  async ask(content: string): Promise<string> {
    if (!this.#client) throw new Error('Not ready.');
    const completion = await this.#client.chat.completions.create({
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content }],
    });
    return completion.choices[0]?.message.content ?? '';
  }
}
