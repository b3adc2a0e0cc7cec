import type { CallModel, ClientModel, Place } from '../client-model.js';
import { call, client, flatFields, further } from './http-call.js';
import { seams } from './openai.js';
import { carriers } from './undici.js';

const request = (path: string): Place => ({ of: 'request', path });

const messages: CallModel = {
  operation: 'messages',
  path: '/v1/messages',
  methods: [
    ...['messages.create', 'messages.stream', 'messages.parse', 'messages.countTokens'],
    ...['beta.messages.create', 'beta.messages.stream', 'beta.messages.parse', 'beta.messages.toolRunner'],
  ],
  // `create(body, { body })` replaces the whole request, as in openai.
  request: [call('0'), call('1.body')],
  model: [request('model')],
  models: [request('models'), request('fallbacks.*.model')],
  ...further(request),
  routing: [request('provider')],
  spelling: 'snake',
  prompts: [request('messages'), request('system')],
  debugSwitches: [{ ...client('0.logLevel'), value: 'debug', environment: 'ANTHROPIC_LOG' }],
  interceptors: [
    // They take the place of the path and of the base URL; read in `methodRequest` and `buildURL` of 4 to 7.
    { of: 'call', path: '1.path' },
    { of: 'call', path: '1.defaultBaseURL' },
    { ...client('0.fetch'), given: 'fetch' },
    { ...client('0.fetchOptions.dispatcher'), unless: carriers },
    { ...call('1.fetchOptions.dispatcher'), unless: carriers },
    { ...client('0.middleware'), versions: '>=1.0.0' },
  ],
  ineffective: [
    request('extra_body.provider'),
    request('extraBody.provider'),
    ...flatFields.map(request),
    call('1.extra_body.provider'),
    call('1.provider'),
  ],
  pin: { objects: [call('0')], form: 'spread' },
};

/** @anthropic-ai/sdk 0.137 and 1.14 with OpenRouter's `/api` as base URL. */
export const anthropic: ClientModel = {
  id: 'anthropic',
  title: '@anthropic-ai/sdk',
  modules: ['@anthropic-ai/sdk'],
  instance: {
    constructors: ['default', 'Anthropic'],
    derive: [{ method: 'withOptions', options: 0 }],
    seams,
    assignable: { counts: ['baseURL'] },
    baseUrl: {
      places: [client('0.baseURL')],
      environment: 'ANTHROPIC_BASE_URL',
      otherwise: 'https://api.anthropic.com',
    },
  },
  calls: [messages],
};
