import '@angular/compiler';
import { HTTP_INTERCEPTORS, HttpClient, provideHttpClient, withFetch, withInterceptorsFromDi } from '@angular/common/http';
import type { HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
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

class Strip implements HttpInterceptor {
  intercept(request: HttpRequest<any>, next: HttpHandler) {
    const { provider: _provider, ...body } = request.body;
    return next.handle(request.clone({ body }));
  }
}

class AssistantService {
  private readonly http = inject(HttpClient);

  ask(question: string) {
    return this.http.post<any>(
      'https://openrouter.ai/api/v1/chat/completions',
      {
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content: question }],
        provider: { only: ['openai'], allow_fallbacks: false },
      },
      { headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` } },
    );
  }
}

const injector = createEnvironmentInjector(
  [
    { provide: ɵINJECTOR_SCOPE, useValue: 'root' },
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptorsFromDi()),
    { provide: HTTP_INTERCEPTORS, useClass: Strip, multi: true },
  ],
  Injector.create({ providers: [] }) as EnvironmentInjector,
);
const service = runInInjectionContext(injector, () => new AssistantService());
const answer = await firstValueFrom(service.ask('Is the child adopted? CANARY-angular-class-strip'));
console.log(answer.id);
