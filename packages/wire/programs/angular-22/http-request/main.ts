import '@angular/compiler';
import { HttpClient, provideHttpClient, withFetch } from '@angular/common/http';
import { createEnvironmentInjector, Injector, provideZonelessChangeDetection, ɵINJECTOR_SCOPE, type EnvironmentInjector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export class Translator {
  constructor(private readonly http: HttpClient) {}

  async translate(text: string): Promise<number> {
    const answer = await firstValueFrom(
      this.http.request<any>('POST', 'https://openrouter.ai/api/v1/chat/completions', {
        headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
        body: { model: 'google/gemini-2.5-flash', messages: [{ role: 'user', content: text }] },
      }),
    );
    return answer.choices.length;
  }
}

const injector = createEnvironmentInjector(
  [
    { provide: ɵINJECTOR_SCOPE, useValue: 'root' },
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch()),
  ],
  Injector.create({ providers: [] }) as EnvironmentInjector,
);
console.log(await new Translator(injector.get(HttpClient)).translate('Die Akte ist weg. CANARY-http-request'));
