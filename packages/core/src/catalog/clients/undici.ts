import type { CallModel, ClientModel } from '../client-model.js';
import { call, client, httpCall, responseReaders } from './http-call.js';

/** Dispatchers and interceptors that carry a body on as it is. */
export const carriers = {
  module: 'undici',
  exports: [
    ...['Agent', 'Pool', 'Client', 'BalancedPool', 'RoundRobinPool', 'RetryAgent', 'H2CClient'],
    ...['ProxyAgent', 'EnvHttpProxyAgent', 'Socks5ProxyAgent', 'Socks5Agent'],
    ...['retry', 'redirect', 'dns', 'dump', 'responseError', 'decompress', 'cache', 'deduplicate'].map(
      (name) => `interceptors.${name}`,
    ),
  ],
} as const;

const byUrl: CallModel = {
  ...httpCall,
  functions: { module: 'undici', exports: ['request', 'fetch', 'stream'], takes: 'url', at: '0' },
  endpoint: call('0'),
  request: [call('1.body')],
  answers: responseReaders,
  interceptors: [{ ...call('1.dispatcher'), unless: carriers }],
  pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
};

/** undici 5 to 8: functions that take a URL, and pools of one origin. */
export const undici: ClientModel = {
  id: 'undici',
  title: 'undici',
  modules: ['undici'],
  instance: {
    constructors: ['Pool', 'Client', 'BalancedPool', 'Agent'],
    derive: [{ method: 'compose', unless: carriers }],
    seams: ['dispatch', 'compose', 'request', 'stream'],
    globalHooks: [{ name: 'setGlobalDispatcher', unless: carriers }],
    baseUrl: { places: [call('0.origin'), client('0')], otherwise: '' },
  },
  calls: [
    byUrl,
    {
      ...httpCall,
      methods: ['request', 'stream', 'dispatch'],
      endpoint: call('0.path'),
      request: [call('0.body')],
      answers: responseReaders,
      pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
    },
  ],
};
