import type { CallModel, ClientModel, Place } from '../client-model.js';

const request = (path: string): Place => ({ of: 'request', path });

function chat(wrapper: string, versions: string): CallModel {
  const path = wrapper === '' ? '0' : `0.${wrapper}`;
  return {
    operation: 'chat',
    methods: ['chat.send'],
    versions,
    request: [{ of: 'call', path }],
    model: [request('model')],
    models: [request('models')],
    // Up to 0.2.9 the request type has no `provider`, and what is not in the type is not sent.
    routing: [{ ...request('provider'), versions: '>=0.2.11' }],
    spelling: 'camel',
    prompts: [request('messages')],
    ineffective: [
      request('extraBody.provider'),
      request('extra_body.provider'),
      { of: 'call', path: '1.provider' },
      ...(wrapper === '' ? [] : [{ of: 'call', path: '0.provider' } as const]),
    ],
    pin: { objects: [{ of: 'call', path }], form: 'property' },
  };
}

/** @openrouter/sdk; run on twelve versions from 0.1 to 1.3.19. Snake case keys are dropped silently. */
export const openrouterSdk: ClientModel = {
  id: 'openrouter-sdk',
  title: '@openrouter/sdk',
  modules: ['@openrouter/sdk'],
  instance: {
    constructors: ['OpenRouter'],
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
    chat('', '<0.8.0'),
    chat('chatGenerationParams', '>=0.8.0 <0.11.0'),
    chat('chatRequest', '>=0.11.0'),
  ],
};
