import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { unreadCall } from './unread-call.js';

/** @llamaindex/openai with OpenRouter's base URL. */
export const llamaindexOpenai: ClientModel = {
  id: 'llamaindex-openai',
  title: '@llamaindex/openai',
  modules: ['@llamaindex/openai'],
  instance: {
    constructors: ['OpenAI', 'OpenAIEmbedding'],
    factories: ['openai', 'openaiResponses'],
    baseUrl: {
      places: [client('0.additionalSessionOptions.baseURL'), client('0.baseURL')],
      environment: 'OPENAI_BASE_URL',
      otherwise: 'https://api.openai.com/v1',
    },
  },
  calls: [
    unreadCall(
      '@llamaindex/openai',
      { methods: ['chat', 'complete', 'exec', 'streamExec', 'getTextEmbedding', 'getTextEmbeddings'] },
      [call('0.messages'), call('0.prompt'), { ...call('0'), only: 'text' }],
    ),
  ],
};
