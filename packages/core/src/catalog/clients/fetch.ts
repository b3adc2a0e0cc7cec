import type { ClientModel, Place } from '../client-model.js';
import { answerBody, further, httpCall, responseReaders } from './http-call.js';
import { carriers } from './undici.js';

const request = (path: string): Place => ({ of: 'request', path });

/** The global `fetch` (web, Node.js, Deno, Bun) and the packages that export the same function. The body is read through `JSON.stringify`. */
export const fetchClient: ClientModel = {
  id: 'fetch',
  title: 'fetch',
  modules: ['node-fetch', 'cross-fetch'],
  instance: {
    baseUrl: { places: [{ of: 'call', path: '0' }], otherwise: '' },
  },
  calls: [
    {
      operation: 'http',
      endpoint: { of: 'call', path: '0' },
      functions: { module: '', exports: ['fetch'], takes: 'url', at: '0' },
      request: [{ of: 'call', path: '1.body' }],
      model: [request('model')],
      models: httpCall.models,
      ...further(request),
      routing: [request('provider')],
      spelling: 'snake',
      prompts: [
        request('messages'),
        request('prompt'),
        request('input'),
        request('instructions'),
        request('system'),
      ],
      interceptors: [{ of: 'call', path: '1.dispatcher', unless: carriers }],
      ineffective: [...httpCall.ineffective, { of: 'call', path: '1.provider' }],
      answers: responseReaders,
      says: { body: 'json()', ...answerBody },
      pin: { objects: [{ of: 'request', path: '' }], form: 'property' },
    },
  ],
};
