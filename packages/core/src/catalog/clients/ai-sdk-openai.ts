import type { ClientModel, Place } from '../client-model.js';
import { aiSdkCalls } from './ai-sdk-calls.js';
import { call, client } from './http-call.js';

const settings = (path: string): Place => ({ of: 'model', path });

/** @ai-sdk/openai 1 to 4: its schemas strip provider preferences wherever they are written; only a `fetch` could add them. */
export const aiSdkOpenai: ClientModel = {
  id: 'ai-sdk-openai',
  title: '@ai-sdk/openai',
  modules: ['@ai-sdk/openai'],
  instance: {
    factories: ['createOpenAI'],
    constants: ['openai'],
    baseUrl: {
      places: [client('0.baseURL')],
      environment: 'OPENAI_BASE_URL',
      otherwise: 'https://api.openai.com/v1',
    },
  },
  modelMakers: [
    ...['', 'chat', 'responses', 'completion', 'languageModel'],
    ...['embedding', 'embeddingModel', 'textEmbedding', 'textEmbeddingModel'],
  ],
  calls: aiSdkCalls({
    model: [settings('0')],
    models: [],
    routing: [],
    options: [],
    interceptors: [{ ...client('0.fetch'), given: 'fetch' }],
    ineffective: [
      call('0.providerOptions.openai.provider'),
      call('0.providerOptions.openrouter.provider'),
      settings('1.provider'),
      settings('1.extraBody.provider'),
      client('0.extraBody.provider'),
    ],
    pin: [],
  }),
};
