import type { ClientModel, Place } from '../client-model.js';
import { aiSdkCalls } from './ai-sdk-calls.js';
import { call, client } from './http-call.js';

/** @ai-sdk/openai-compatible 1 to 3: options of a call count under the name that the factory was given. */
export const aiSdkOpenaiCompatible: ClientModel = {
  id: 'ai-sdk-openai-compatible',
  title: '@ai-sdk/openai-compatible',
  modules: ['@ai-sdk/openai-compatible'],
  instance: {
    factories: ['createOpenAICompatible'],
    baseUrl: { places: [client('0.baseURL')], otherwise: '' },
  },
  modelMakers: [
    ...['', 'languageModel', 'chatModel', 'completionModel'],
    ...['embeddingModel', 'textEmbeddingModel'],
  ],
  calls: aiSdkCalls({
    model: [{ of: 'model', path: '0' } satisfies Place],
    models: [],
    routing: [],
    // From 2 on also in camel case, which wins.
    options: [{ path: '<0.name>' }, { path: '<0.name>', written: 'camel', versions: '>=2.0.0' }],
    interceptors: [
      { ...client('0.transformRequestBody'), given: 'body' },
      { ...client('0.fetch'), given: 'fetch' },
    ],
    ineffective: [
      call('0.providerOptions.openaiCompatible.provider'),
      call('0.providerOptions.openai-compatible.provider'),
      call('0.providerOptions.openrouter.provider'),
      call('0.providerOptions.openRouter.provider'),
    ],
    pin: [],
    pinUnder: '<0.name>',
  }),
};
