import type { ClientModel, InterceptorPlace, Place } from '../client-model.js';
import { call, client, httpCall, responseReaders } from './http-call.js';

/** Hooks that are given the request before it is sent; others see answers and errors. */
const rewriting = (place: (path: string) => Place, index: number): readonly InterceptorPlace[] => [
  {
    ...place(`${index}.hooks.beforeRequest`),
    // A `Request`; a member of the one argument since 2.
    hook: { at: ['0', '0.request'], isRequest: true, decisive: ['body'], reroutes: ['url'] },
  },
  ...['hooks.beforeRetry', 'hooks.init', 'fetch', 'stringifyJson'].map((path) => place(`${index}.${path}`)),
];

/** ky 0 to 2; `prefixUrl` became `prefix` in 2. */
export const ky: ClientModel = {
  id: 'ky',
  title: 'ky',
  modules: ['ky', 'ky-universal'],
  instance: {
    constants: ['default'],
    factories: ['create', 'extend'],
    derive: [
      { method: 'extend', options: 0 },
      { method: 'create', options: 0 },
    ],
    baseUrl: {
      places: ['0.baseUrl', '0.prefix', '0.prefixUrl']
        .map(client)
        .concat(['1.baseUrl', '1.prefix', '1.prefixUrl'].map(call)),
      otherwise: '',
    },
  },
  calls: [
    {
      ...httpCall,
      methods: ['', 'post', 'put', 'patch'],
      endpoint: call('0'),
      request: [call('1.body'), call('1.json')],
      interceptors: [...rewriting(client, 0), ...rewriting(call, 1)],
      answers: responseReaders,
      pin: { objects: [call('1.json'), { of: 'request', path: '' }], form: 'property' },
    },
  ],
};
