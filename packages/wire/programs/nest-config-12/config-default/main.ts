import 'reflect-metadata';
import { Inject, Injectable, Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import OpenAI from 'openai';

@Injectable()
class Drafts {
  constructor(@Inject(ConfigService) private readonly config: ConfigService) {}

  async draft(topic: string): Promise<string> {
    const client = new OpenAI({
      baseURL: this.config.get('OPENROUTER_BASE_URL', 'https://openrouter.ai/api/v1'),
      apiKey: this.config.get('OPENROUTER_API_KEY'),
    });
    const { choices } = await client.chat.completions.create({
      model: 'anthropic/claude-haiku-4.5',
      messages: [{ role: 'user', content: topic }],
    });
    return choices[0]?.message.content ?? '';
  }
}

@Module({ imports: [ConfigModule.forRoot()], providers: [Drafts] })
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
console.log((await app.get(Drafts).draft('A letter to the family of the deceased. CANARY-config-default')).length);
await app.close();
