import type { CallModel, ClientModel, Place } from '../client-model.js';

const call = (path: string): Place => ({ of: 'call', path });
const settings = (path: string): Place => ({ of: 'model', path });

const textCall: CallModel = {
  operation: 'chat',
  functions: {
    module: 'ai',
    exports: ['generateText', 'streamText', 'generateObject', 'streamObject'],
    takes: 'model',
    at: '0.model',
  },
  request: [],
  model: [settings('0'), settings('1.extraBody.model'), call('0.providerOptions.openrouter.model')],
  models: [
    settings('1.models'),
    { of: 'client', path: '0.extraBody.models' },
    settings('1.extraBody.models'),
    call('0.providerOptions.openrouter.models'),
  ],
  // A later layer replaces the whole object; run on 1.x, 2.10 and 3.1 with ai 5 to 7. Before 1.0 settings.provider is dropped.
  routing: [
    { ...settings('1.provider'), versions: '>=1.0.0' },
    { of: 'client', path: '0.extraBody.provider' },
    settings('1.extraBody.provider'),
    call('0.providerOptions.openrouter.provider'),
  ],
  spelling: 'snake',
  // A step may go to another model with other options.
  interceptors: [
    { of: 'client', path: '0.fetch' },
    call('0.prepareStep'),
    call('0.experimental_prepareStep'),
  ],
  prompts: [call('0.prompt'), call('0.messages'), call('0.system'), call('0.instructions')],
  ineffective: [
    call('0.provider'),
    call('0.extraBody.provider'),
    call('0.providerOptions.openrouter.only'),
    call('0.providerOptions.openrouter.order'),
    call('0.providerOptions.openrouter.allow_fallbacks'),
    call('0.providerOptions.openrouter.extraBody.provider'),
    call('0.providerOptions.openai.provider'),
    { of: 'client', path: '0.provider' },
  ],
  pin: { objects: [call('0.providerOptions.openrouter'), settings('1')], form: 'property' },
  returnsRequest: true,
};

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
      places: [
        { of: 'client', path: '0.baseUrl' },
        { of: 'client', path: '0.baseURL' },
      ],
      otherwise: 'https://openrouter.ai/api/v1',
    },
  },
  modelMakers: ['', 'chat', 'completion', 'languageModel'],
  calls: [textCall],
};
