import { HttpService } from '@nestjs/axios';
import { Inject, Injectable } from '@nestjs/common';
import { firstValueFrom, map } from 'rxjs';

@Injectable()
export class LlmService {
  constructor(@Inject(HttpService) private readonly http: HttpService) {}

  async complete(content: string): Promise<string> {
    const body = {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content }],
      provider: { order: ['openai', 'azure'], allow_fallbacks: false },
    };
    const headers = { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` };
    return firstValueFrom(
      this.http
        .post('https://openrouter.ai/api/v1/chat/completions', body, { headers })
        .pipe(map(({ data }) => data.choices[0].message.content as string)),
    );
  }
}
