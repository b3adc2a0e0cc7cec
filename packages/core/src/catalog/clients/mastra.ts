import type { ClientModel, Place } from '../client-model.js';
import { call, client } from './http-call.js';

const named = (path: string): Place => ({ ...client(path), after: '/' });

/**
 * Agent of @mastra/core 1 with a model that is named by a text which begins with its router, or by a list of them. One with
 * a model of the AI SDK is read by the row of that model's provider.
 */
export const mastra: ClientModel = {
  id: 'mastra',
  title: '@mastra/core',
  modules: ['@mastra/core'],
  instance: {
    constructors: ['Agent'],
    baseUrl: {
      places: [client('0.model.url')],
      named: {
        places: ['0.model', '0.model.id', '0.model.*.model'].map(client),
        prefix: 'openrouter/',
        url: 'https://openrouter.ai/api/v1',
      },
      otherwise: '',
    },
  },
  calls: [
    {
      operation: 'chat',
      methods: ['generate', 'stream', 'network', 'resumeStream'],
      request: [],
      model: [{ ...named('0.model'), only: 'text' }, named('0.model.id')],
      models: [named('0.model.*.model')],
      routing: [
        client('0.defaultOptions.providerOptions.openrouter.provider'),
        call('1.providerOptions.openrouter.provider'),
      ],
      merges: true,
      spelling: 'snake',
      prompts: [call('0'), client('0.instructions')],
      interceptors: [call('1.prepareStep'), client('0.inputProcessors')],
      ineffective: [call('1.provider'), client('0.provider')],
      pin: { objects: [call('1.providerOptions.openrouter')], form: 'property' },
    },
  ],
};
