import type { CallModel, ClientModel, Place } from '../client-model.js';

const request = (path: string): Place => ({ of: 'request', path });

/** Sends what it is given with `fetch`, unless it was made with another one. */
const httpClient = {
  module: '@openrouter/sdk',
  exports: ['HTTPClient'],
  sender: 'fetcher',
  hooks: [
    {
      method: 'addHook',
      when: 'beforeRequest',
      code: 1,
      hook: { at: ['0'], isRequest: true, decisive: ['body'], reroutes: ['url'] },
    },
  ],
} as const;

/** What an instance keeps of its hooks: private by its types, and code that is registered there runs. */
const hooks = [
  ...['SDKInit', 'BeforeCreateRequest', 'BeforeRequest'].map((name) => `register${name}Hook`),
  ...['sdkInit', 'beforeCreateRequest', 'beforeRequest'].flatMap((name) =>
    ['push', 'unshift', 'splice'].map((method) => `${name}Hooks.${method}`),
  ),
].map((method) => ({ method: `_options.hooks.${method}` }));

/** A method whose request stands under `wrapper` in its argument; an empty one is the argument itself. */
function send(
  operation: string,
  methods: readonly string[],
  wrapper: string,
  versions: string,
  prompts: readonly string[],
): CallModel {
  const path = wrapper === '' ? '0' : `0.${wrapper}`;
  return {
    operation,
    methods,
    versions,
    request: [{ of: 'call', path }],
    model: [request('model')],
    models: [request('models')],
    // `preset` is not in the type, and what is not in the type is not sent.
    tools: [request('tools')],
    plugins: [request('plugins')],
    // Up to 0.2.9 the request type has no `provider`, and what is not in the type is not sent.
    routing: [{ ...request('provider'), versions: '>=0.2.11' }],
    spelling: 'camel',
    prompts: prompts.map(request),
    debugSwitches: [
      { of: 'client', path: '0.debugLogger', printsKey: true, environment: 'OPENROUTER_DEBUG' },
    ],
    // `hooks` is no option in the types, and taken over where it is the hooks of the SDK itself.
    interceptors: [
      { of: 'client', path: '0.httpClient', unless: httpClient },
      { of: 'client', path: '0.hooks' },
    ],
    ineffective: [
      request('extraBody.provider'),
      request('extra_body.provider'),
      { of: 'call', path: '1.provider' },
      ...(wrapper === '' ? [] : [{ of: 'call', path: '0.provider' } as const]),
    ],
    pin: { objects: [{ of: 'call', path }], form: 'property' },
  };
}

/** The same request as a function of its own, which takes the client first. */
function standalone(name: string, call: CallModel): CallModel {
  const shifted = (place: Place): Place =>
    place.of === 'call'
      ? { ...place, path: place.path.replace(/^\d+/, (index) => String(Number(index) + 1)) }
      : place;
  return {
    ...call,
    functions: { module: '@openrouter/sdk', exports: [name], takes: 'client', at: '0' },
    request: call.request.map(shifted),
    ineffective: call.ineffective.map(shifted),
    pin: { ...call.pin, objects: call.pin.objects.map(shifted) },
  };
}

const chat = ['chat.send'];
const responses = ['responses.send', 'beta.responses.send'];
const embeddings = ['embeddings.generate'];
const images = ['images.generate'];

/** @openrouter/sdk; the wrappers by version were run on twelve versions from 0.1 to 1.3.19. Snake case keys are dropped silently. */
export const openrouterSdk: ClientModel = {
  id: 'openrouter-sdk',
  title: '@openrouter/sdk',
  modules: ['@openrouter/sdk'],
  instance: {
    constructors: ['OpenRouter', 'OpenRouterCore'],
    hooks,
    baseUrl: {
      places: [
        { of: 'client', path: '0.serverURL' },
        { of: 'call', path: '1.serverURL' },
      ],
      environment: 'OPENROUTER_BASE_URL',
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  calls: [
    send('chat', chat, '', '<0.8.0', ['messages']),
    send('chat', chat, 'chatGenerationParams', '>=0.8.0 <0.11.0', ['messages']),
    send('chat', chat, 'chatRequest', '>=0.11.0', ['messages']),
    send('responses', responses, '', '<0.8.0', ['input', 'instructions']),
    send('responses', responses, 'openResponsesRequest', '>=0.8.0 <0.11.0', ['input', 'instructions']),
    send('responses', responses, 'responsesRequest', '>=0.11.0', ['input', 'instructions']),
    send('embeddings', embeddings, '', '<0.8.0', ['input']),
    send('embeddings', embeddings, 'requestBody', '>=0.8.0', ['input']),
    send('images', images, 'imageGenerationRequest', '>=1.0.0', ['prompt', 'inputReferences']),
    standalone('chatSend', send('chat', [], '', '<0.8.0', ['messages'])),
    standalone('chatSend', send('chat', [], 'chatGenerationParams', '>=0.8.0 <0.11.0', ['messages'])),
    standalone('chatSend', send('chat', [], 'chatRequest', '>=0.11.0', ['messages'])),
  ],
};
