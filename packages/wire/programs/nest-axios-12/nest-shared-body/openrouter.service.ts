import { HttpService } from '@nestjs/axios';
import { lastValueFrom } from 'rxjs';

export abstract class OpenRouterService {
  protected abstract readonly model: string;
  protected abstract readonly provider: object;

  constructor(protected readonly http: HttpService) {}

  protected async send(prompt: string): Promise<string> {
    const { data } = await lastValueFrom(
      this.http.request({
        method: 'POST',
        url: 'https://openrouter.ai/api/v1/chat/completions',
        headers: { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
        data: { model: this.model, messages: [{ role: 'user', content: prompt }], provider: this.provider },
      }),
    );
    return data.id;
  }
}
