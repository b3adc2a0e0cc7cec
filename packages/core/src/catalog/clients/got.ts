import type { CallModel, ClientModel, InterceptorPlace, Place } from '../client-model.js';
import { call, client, httpCall } from './http-call.js';

/** Hooks that are given the request before it is sent; others see answers and errors. */
const hook = {
  at: ['0'],
  decisive: ['json', 'body', 'form', 'stringifyJson'],
  reroutes: ['url', 'prefixUrl'],
};
const init = { ...hook, at: ['0', '1'] };

const rewriting = (place: (path: string) => Place, index: number): readonly InterceptorPlace[] => [
  { ...place(`${index}.hooks.init`), hook: init },
  { ...place(`${index}.hooks.beforeRequest`), hook },
  ...['hooks.beforeRetry', 'hooks.beforeRedirect', 'handlers', 'stringifyJson'].map((path) =>
    place(`${index}.${path}`),
  ),
];

const byUrl: CallModel = {
  ...httpCall,
  methods: ['', 'post', 'put', 'patch', 'stream', 'stream.post'],
  endpoint: { ...call('0'), only: 'text' },
  request: [client('0.json'), call('1.body'), call('1.json')],
  interceptors: [...rewriting(client, 0), ...rewriting(call, 1)],
  pin: { objects: [call('1.json'), { of: 'request', path: '' }], form: 'property' },
};

/** got 11 to 16. */
export const got: ClientModel = {
  id: 'got',
  title: 'got',
  modules: ['got'],
  instance: {
    constants: ['default', 'got'],
    derive: [{ method: 'extend', options: 'every' }],
    hooks: ['init', 'beforeRequest', 'beforeRetry', 'beforeRedirect'].map((name) => ({
      method: `defaults.options.hooks.${name}.push`,
      body: 'json',
      ...(name === 'init' ? { hook: init } : name === 'beforeRequest' ? { hook } : {}),
    })),
    sharedHooks: ['defaults.options.stringifyJson'],
    baseUrl: { places: [client('0.prefixUrl'), call('1.prefixUrl')], otherwise: '' },
  },
  calls: [
    byUrl,
    {
      ...byUrl,
      methods: [''],
      endpoint: call('0.url'),
      request: [call('0.body'), call('0.json')],
      interceptors: [...rewriting(client, 0), ...rewriting(call, 0)],
      pin: { objects: [call('0.json')], form: 'property' },
    },
  ],
};
