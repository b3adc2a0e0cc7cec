import '@angular/compiler';
import { HttpClient, provideHttpClient, withFetch, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';
import {
  createEnvironmentInjector,
  inject,
  Injector,
  provideZonelessChangeDetection,
  runInInjectionContext,
  ɵINJECTOR_SCOPE,
  type EnvironmentInjector,
} from '@angular/core';
import { firstValueFrom, tap } from 'rxjs';

const authorize: HttpInterceptorFn = (request, next) => {
  const authorized = request.clone({ setHeaders: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } });
  return next(authorized).pipe(tap({ error: () => console.log(request.url) }));
};

class AssistantService {
  private readonly http = inject(HttpClient);

  ask(question: string) {
    return this.http.post<any>('https://openrouter.ai/api/v1/chat/completions', {
      model: 'openai/gpt-4o',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['openai'], allow_fallbacks: false },
    });
  }
}

const injector = createEnvironmentInjector(
  [
    { provide: ɵINJECTOR_SCOPE, useValue: 'root' },
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptors([authorize])),
  ],
  Injector.create({ providers: [] }) as EnvironmentInjector,
);
const service = runInInjectionContext(injector, () => new AssistantService());
const answer = await firstValueFrom(service.ask('Is the child adopted? CANARY-angular-auth'));
console.log(answer.id);
