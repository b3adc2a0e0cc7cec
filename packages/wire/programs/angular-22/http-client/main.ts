import '@angular/compiler';
import { HttpClient, provideHttpClient, withFetch } from '@angular/common/http';
import {
  createEnvironmentInjector,
  inject,
  Injector,
  provideZonelessChangeDetection,
  runInInjectionContext,
  ɵINJECTOR_SCOPE,
  type EnvironmentInjector,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';

class AssistantService {
  private readonly http = inject(HttpClient);

  ask(question: string) {
    const body = {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    };
    return this.http.post<any>('https://openrouter.ai/api/v1/chat/completions', body, {
      headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` },
    });
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
const service = runInInjectionContext(injector, () => new AssistantService());
const answer = await firstValueFrom(service.ask('Is the child adopted? CANARY-http-client'));
console.log(answer.id);
