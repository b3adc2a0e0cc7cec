import type { CallModel, ClientModel } from '../client-model.js';
import { call, client, httpCall } from './http-call.js';

const byUrl: CallModel = {
  ...httpCall,
  functions: { module: 'undici', exports: ['request', 'fetch', 'stream'], takes: 'url', at: '0' },
  endpoint: call('0'),
  request: [call('1.body')],
  pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
};

/** undici 5 to 8: functions that take a URL, and pools of one origin. */
export const undici: ClientModel = {
  id: 'undici',
  title: 'undici',
  modules: ['undici'],
  instance: {
    constructors: ['Pool', 'Client', 'BalancedPool', 'Agent'],
    derive: [{ method: 'compose' }],
    baseUrl: { places: [call('0.origin'), client('0')], otherwise: '' },
  },
  calls: [
    byUrl,
    {
      ...httpCall,
      methods: ['request', 'stream', 'dispatch'],
      endpoint: call('0.path'),
      request: [call('0.body')],
      pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
    },
  ],
};
