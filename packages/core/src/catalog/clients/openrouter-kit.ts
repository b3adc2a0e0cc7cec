import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { unreadCall } from './unread-call.js';

/** openrouter-kit: a client of its own making. */
export const openrouterKit: ClientModel = {
  id: 'openrouter-kit',
  title: 'openrouter-kit',
  modules: ['openrouter-kit'],
  instance: {
    constructors: ['default', 'OpenRouterClient'],
    baseUrl: {
      places: [client('0.apiEndpoint'), client('0.apiBaseUrl')],
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  calls: [
    unreadCall('openrouter-kit', { methods: ['chat', 'chatStream'] }, [
      ...['0.prompt', '0.systemPrompt', '0.customMessages'].map(call),
    ]),
  ],
};
