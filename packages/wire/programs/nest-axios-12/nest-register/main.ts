import 'reflect-metadata';
import { HttpModule, HttpService } from '@nestjs/axios';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Injectable()
class TriageService {
  constructor(@Inject(HttpService) private readonly http: HttpService) {}

  async triage(text: string): Promise<number> {
    const { status } = await this.http.axiosRef.post('/chat/completions', {
      model: 'anthropic/claude-haiku-4.5',
      messages: [{ role: 'user', content: text }],
    });
    return status;
  }
}

@Module({
  imports: [
    HttpModule.register({
      baseURL: 'https://openrouter.ai/api/v1',
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    }),
  ],
  providers: [TriageService],
})
class AppModule {}

const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
console.log(await app.get(TriageService).triage('Pupil 8C shows bruises. CANARY-nest-register'));
await app.close();
