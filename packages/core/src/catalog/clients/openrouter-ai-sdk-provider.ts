import type { ClientModel, Place } from '../client-model.js';
import { aiSdkCalls } from './ai-sdk-calls.js';
import { flatFields } from './http-call.js';

const call = (path: string): Place => ({ of: 'call', path });
const settings = (path: string): Place => ({ of: 'model', path });
const client = (path: string): Place => ({ of: 'client', path });

/** As 0.4.1 and later send it. */
const calls = aiSdkCalls({
  model: [settings('0'), settings('1.extraBody.model')],
  presets: [client('0.extraBody.preset'), settings('1.extraBody.preset')],
  plugins: [settings('1.plugins'), client('0.extraBody.plugins'), settings('1.extraBody.plugins')],
  tools: [client('0.extraBody.tools'), settings('1.extraBody.tools')],
  models: [settings('1.models'), client('0.extraBody.models'), settings('1.extraBody.models')],
  // A later layer replaces the whole object; run on 1.x, 2.10 and 3.1 with ai 5 to 7. From 0.4.1 to 0.7.5, with ai 4, settings.provider is dropped.
  routing: [
    { ...settings('1.provider'), versions: '>=1.0.0' },
    client('0.extraBody.provider'),
    settings('1.extraBody.provider'),
  ],
  options: [{ path: 'openrouter' }],
  interceptors: [{ ...client('0.fetch'), given: 'fetch' }],
  ineffective: [
    ...flatFields.map((field) => call(`0.providerOptions.openrouter.${field}`)),
    ...flatFields.map((field) => settings(`1.${field}`)),
    call('0.providerOptions.openrouter.extraBody.provider'),
    call('0.providerOptions.openai.provider'),
    client('0.provider'),
    { ...settings('1.provider'), versions: '<1.0.0' },
  ],
  pin: [
    { ...settings('1'), versions: '>=1.0.0' },
    { ...settings('1.extraBody'), versions: '<1.0.0' },
    { ...settings('1'), within: ['extraBody'], versions: '<1.0.0' },
  ],
});

/** @openrouter/ai-sdk-provider with the functions of `ai`. */
export const openrouterAiSdkProvider: ClientModel = {
  id: 'openrouter-ai-sdk-provider',
  title: '@openrouter/ai-sdk-provider',
  modules: ['@openrouter/ai-sdk-provider'],
  instance: {
    factories: ['createOpenRouter'],
    constants: ['openrouter'],
    constructors: ['OpenRouter'],
    baseUrl: {
      places: [client('0.baseUrl'), client('0.baseURL')],
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  modelMakers: [
    ...['', 'chat', 'completion', 'languageModel'],
    ...['textEmbeddingModel', 'textEmbedding', 'embeddingModel', 'embedding'],
  ],
  calls: [
    ...calls.map((each) => ({
      ...each,
      versions: '<0.4.1',
      // Run on seven of them: each drops some of the places from which later ones send routing.
      unread: 'what @openrouter/ai-sdk-provider before 0.4.1 makes of a call is not in the catalog',
    })),
    ...calls.map((each) => ({ ...each, versions: '>=0.4.1' })),
  ],
};
