import type { ClientModel } from '../client-model.js';
import { call, client, httpCall } from './http-call.js';

/** `request` of node:https and node:http: the body is what is written into the request, or ends it. */
export const nodeHttps: ClientModel = {
  id: 'node-https',
  title: 'node:https',
  modules: ['node:https', 'https', 'node:http', 'http'],
  instance: {
    factories: ['request'],
    derive: ['on', 'once', 'setTimeout', 'setHeader', 'setNoDelay'].map((method) => ({ method })),
    baseUrl: {
      places: [{ ...client('0'), only: 'text' }],
      parts: {
        hosts: ['0.host', '0.hostname'].map(client),
        path: client('0.path'),
      },
      otherwise: '',
    },
  },
  calls: [
    {
      ...httpCall,
      methods: ['write', 'end'],
      endpoint: { ...client('0'), only: 'text' },
      request: [call('0')],
      pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
    },
  ],
};
