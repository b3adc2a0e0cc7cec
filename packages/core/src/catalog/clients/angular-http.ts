import type { CallModel, ClientModel } from '../client-model.js';
import { call, httpCall } from './http-call.js';

/** `post(url, body, options)` of Angular's HttpClient. */
const byVerb: CallModel = {
  ...httpCall,
  methods: ['post', 'put', 'patch'],
  endpoint: call('0'),
  request: [call('1')],
  pin: { objects: [call('1')], form: 'property' },
};

/** HttpClient of @angular/common 22: its methods give observables; interceptors stand where it is provided. */
export const angularHttp: ClientModel = {
  id: 'angular-http',
  title: 'HttpClient of @angular/common',
  modules: ['@angular/common/http'],
  instance: {
    constructors: ['HttpClient'],
    hookFunctions: [
      {
        name: 'withInterceptors',
        hook: { at: ['0'], next: 1, decisive: ['body'], reroutes: ['url', 'urlWithParams'] },
      },
      { name: 'withInterceptorsFromDi' },
    ],
    injectors: [{ module: '@angular/core', exports: ['inject'] }],
    baseUrl: { places: [], otherwise: '' },
  },
  calls: [
    byVerb,
    {
      ...byVerb,
      methods: ['request'],
      endpoint: call('1'),
      request: [call('2.body')],
      pin: { objects: [call('2.body')], form: 'property' },
    },
  ],
};
