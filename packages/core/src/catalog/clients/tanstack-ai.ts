import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { unreadCall } from './unread-call.js';

const kinds = ['Text', 'ResponsesText', 'Summarize', 'Image', 'Rerank', 'Video'];

/** @tanstack/ai-openrouter: adapters for the functions of @tanstack/ai. */
export const tanstackAi: ClientModel = {
  id: 'tanstack-ai',
  title: '@tanstack/ai-openrouter',
  modules: ['@tanstack/ai-openrouter'],
  instance: {
    factories: kinds.flatMap((kind) => [`openRouter${kind}`, `createOpenRouter${kind}`]),
    baseUrl: {
      places: [client('1.serverURL'), client('2.serverURL')],
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  calls: [
    unreadCall(
      '@tanstack/ai-openrouter',
      {
        functions: {
          module: '@tanstack/ai',
          exports: ['chat', 'summarize', 'embed', 'rerank', 'generateImage', 'generateVideo'],
          takes: 'client',
          at: '0.adapter',
        },
      },
      ['0.messages', '0.systemPrompts', '0.text'].map(call),
    ),
  ],
};
