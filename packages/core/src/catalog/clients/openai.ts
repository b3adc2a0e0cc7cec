import type { CallModel, ClientModel, Place } from '../client-model.js';
import { answerBody, flatFields, further } from './http-call.js';
import { carriers } from './undici.js';

const request = (path: string): Place => ({ of: 'request', path });

/** `create(body, { body })` replaces the whole request; run on openai 4.104, 5.23, 6.49 and 7.57. */
const sent: readonly Place[] = [
  { of: 'call', path: '0' },
  { of: 'call', path: '1.body' },
];

/**
 * What sends a request inside a client that Stainless generates: methods of `OpenAI` and `Anthropic` and of their resources.
 * Source: `client.ts` and `core/resource.ts` of openai 4.104, 5.23, 6.49 and 7.57 and of @anthropic-ai/sdk 0.137 and 1.14.
 */
export const seams = [
  ...[
    'post',
    'methodRequest',
    'request',
    'makeRequest',
    'retryRequest',
    'buildRequest',
    'buildBody',
    'buildURL',
  ],
  ...[
    'prepareOptions',
    'prepareRequest',
    'fetch',
    'fetchWithAuth',
    'fetchWithTimeout',
    '_client',
    '_options',
  ],
];

const common = {
  request: sent,
  model: [request('model')],
  models: [request('models'), request('fallbacks.*.model')],
  ...further(request),
  routing: [request('provider')],
  spelling: 'snake',
  // Bodies are printed up to 6; from 7 on only their length is.
  debugSwitches: [
    { of: 'client', path: '0.logLevel', value: 'debug', versions: '<7.0.0', environment: 'OPENAI_LOG' },
  ],
  interceptors: [
    // They take the place of the path and of the base URL; read in `methodRequest` and `buildURL` of 4 to 7.
    { of: 'call', path: '1.path' },
    { of: 'call', path: '1.defaultBaseURL' },
    { of: 'client', path: '0.fetch', given: 'fetch' },
    { of: 'client', path: '0.fetchOptions.dispatcher', unless: carriers },
    { of: 'call', path: '1.fetchOptions.dispatcher', unless: carriers },
  ],
  ineffective: [
    request('extra_body.provider'),
    request('extraBody.provider'),
    ...flatFields.map(request),
    { of: 'call', path: '1.extra_body.provider' },
    { of: 'call', path: '1.provider' },
    { of: 'client', path: '0.provider' },
    { of: 'client', path: '0.extra_body.provider' },
  ],
} as const;

const chat: CallModel = {
  ...common,
  operation: 'chat',
  path: '/chat/completions',
  // The console prints `messages: [Array]`; run on 6.49.
  debugSwitches: common.debugSwitches.map((each) => ({ ...each, into: { of: 'client', path: '0.logger' } })),
  prompts: [request('messages')],
  says: { body: '', ...answerBody },
  pin: { objects: [{ of: 'call', path: '0' }], form: 'spread' },
};

/** Functions that report what is sent through the client that they are given; run on langfuse 3.39 and langsmith 0.12. */
const observers = [
  {
    module: 'langfuse',
    exports: ['observeOpenAI'],
    at: '0',
    reports: { service: 'langfuse', redaction: { rewriters: ['1.clientInitParams.mask'] } },
  },
  { module: '@langfuse/openai', exports: ['observeOpenAI'], at: '0', reports: { service: 'langfuse' } },
  {
    module: 'langsmith',
    exports: ['wrapOpenAI'],
    at: '0',
    reports: {
      service: 'langsmith',
      redaction: {
        switches: ['1.client.().0.hideInputs'],
        rewriters: ['1.client.().0.hideInputs', '1.processInputs'],
      },
    },
  },
  { module: 'braintrust', exports: ['wrapOpenAI'], at: '0', reports: { service: 'braintrust' } },
] as const;

/** openai 4 to 7 (npm). The typed `create` refuses an inline `provider`; a spread compiles. */
export const openai: ClientModel = {
  id: 'openai',
  title: 'openai',
  modules: ['openai'],
  instance: {
    constructors: ['default', 'OpenAI'],
    derive: [{ method: 'withOptions', options: 0 }],
    seams,
    assignable: { counts: ['baseURL'] },
    wrappers: [
      { module: '@instructor-ai/instructor', exports: ['default', 'createInstructor'], at: '0.client' },
      ...observers,
    ],
    baseUrl: {
      places: [{ of: 'client', path: '0.baseURL' }],
      environment: 'OPENAI_BASE_URL',
      otherwise: 'https://api.openai.com/v1',
    },
  },
  calls: [
    { ...chat, methods: ['chat.completions.create'], sentAsIs: true },
    {
      ...chat,
      // `stream` and `parse` moved from `beta.chat` to `chat` in 5.0.
      methods: [
        'chat.completions.parse',
        'chat.completions.stream',
        'chat.completions.runTools',
        'beta.chat.completions.parse',
        'beta.chat.completions.stream',
        'beta.chat.completions.runTools',
        'beta.chat.completions.runFunctions',
      ],
    },
    {
      ...common,
      operation: 'responses',
      methods: ['responses.create', 'responses.parse', 'responses.stream'],
      path: '/responses',
      prompts: [request('input'), request('instructions')],
      pin: { objects: [{ of: 'call', path: '0' }], form: 'spread' },
    },
    {
      ...common,
      operation: 'completions',
      methods: ['completions.create'],
      path: '/completions',
      sentAsIs: true,
      prompts: [request('prompt')],
      says: { body: '', ...answerBody },
      pin: { objects: [{ of: 'call', path: '0' }], form: 'spread' },
    },
    {
      ...common,
      operation: 'images',
      methods: ['images.generate', 'images.edit'],
      path: '/images/generations',
      prompts: [request('prompt')],
      pin: { objects: [{ of: 'call', path: '0' }], form: 'spread' },
    },
    {
      ...common,
      operation: 'embeddings',
      methods: ['embeddings.create'],
      path: '/embeddings',
      prompts: [request('input')],
      pin: { objects: [{ of: 'call', path: '0' }], form: 'spread' },
    },
    {
      ...common,
      operation: 'http',
      methods: ['post'],
      endpoint: { of: 'call', path: '0' },
      request: [{ of: 'call', path: '1.body' }],
      prompts: [request('messages'), request('input'), request('prompt')],
      pin: { objects: [{ of: 'call', path: '1.body' }], form: 'property' },
    },
  ],
};

/** AzureOpenAI of the same package: it sends to a resource of Azure, whatever the model is called. */
export const azureOpenai: ClientModel = {
  ...openai,
  id: 'azure-openai',
  title: 'AzureOpenAI of openai',
  instance: {
    constructors: ['AzureOpenAI'],
    baseUrl: {
      places: [
        { of: 'client', path: '0.endpoint' },
        { of: 'client', path: '0.baseURL' },
      ],
      environment: 'AZURE_OPENAI_ENDPOINT',
      otherwise: 'https://openai.azure.com',
    },
  },
};
