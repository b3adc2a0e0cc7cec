import type { HttpHandlerFn, HttpRequest } from '@angular/common/http';

export function strip(request: HttpRequest<any>, next: HttpHandlerFn) {
  const { provider: _provider, ...body } = request.body;
  return next(request.clone({ body }));
}
