import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { unreadCall } from './unread-call.js';

/** @mastra/core: a model is named by a string that begins with its router, an object, a function or a list of them. */
export const mastra: ClientModel = {
  id: 'mastra',
  title: '@mastra/core',
  modules: ['@mastra/core'],
  instance: {
    constructors: ['Agent'],
    baseUrl: { places: [], named: { place: client('0.model'), prefix: 'openrouter/' }, otherwise: '' },
  },
  calls: [
    unreadCall(
      '@mastra/core',
      { methods: ['generate', 'stream', 'network', 'generateLegacy', 'streamLegacy', 'resumeStream'] },
      [call('0'), client('0.instructions')],
    ),
  ],
};
