import type { CallModel, ClientModel } from '../client-model.js';
import { call, client, httpCall } from './http-call.js';

/** `(url, options)`; a body that is an object is sent as JSON. */
const byUrl: CallModel = {
  ...httpCall,
  endpoint: call('0'),
  request: [client('0.body'), call('1.body')],
  interceptors: [client('0.onRequest'), client('0.fetch'), call('1.onRequest')],
  pin: { objects: [call('1.body'), { of: 'request', path: '' }], form: 'property' },
};

/** ofetch 1, which Nitro and Nuxt have as the global `$fetch`. */
export const ofetch: ClientModel = {
  id: 'ofetch',
  title: 'ofetch',
  modules: ['ofetch'],
  instance: {
    constants: ['ofetch', '$fetch'],
    factories: ['createFetch'],
    derive: [{ method: 'create', options: 0 }],
    baseUrl: {
      places: [client('0.defaults.baseURL'), client('0.baseURL'), call('1.baseURL')],
      otherwise: '',
    },
  },
  calls: [
    { ...byUrl, methods: ['', 'raw'] },
    { ...byUrl, functions: { module: '', exports: ['$fetch', '$fetch.raw'], takes: 'url', at: '0' } },
  ],
};
