import type { CallModel, ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { chainLinks, chainSwitches, chatModelSeams, sendingMethods } from './langchain-chain.js';

const send: CallModel = {
  operation: 'chat',
  methods: sendingMethods,
  request: [],
  model: [
    { ...client('0'), only: 'text' },
    ...['0.modelName', '0.model', '1.modelName', '1.model'].map(client),
    ...['0.modelKwargs.model', '1.modelKwargs.model'].map(client),
  ],
  presets: ['0.modelKwargs.preset', '1.modelKwargs.preset'].map(client),
  plugins: ['0.modelKwargs.plugins', '1.modelKwargs.plugins'].map(client),
  models: ['0.modelKwargs.models', '1.modelKwargs.models'].map(client),
  // Options of a call and of `withConfig` are dropped; run on 1.6.
  routing: ['0.modelKwargs.provider', '1.modelKwargs.provider'].map(client),
  spelling: 'snake',
  prompts: [call('0')],
  debugSwitches: [...['0.verbose', '1.verbose'].map(client), ...chainSwitches],
  // The options of a call may hold a body that replaces the whole request.
  interceptors: [
    ...['0', '1'].map((at) => ({ ...client(`${at}.configuration.fetch`), given: 'fetch' }) as const),
    call('1.options.body'),
    ...['completions', 'responses'].flatMap((name) => [client(`0.${name}`), client(`1.${name}`)]),
  ],
  ineffective: [
    ...['0.provider', '1.provider', '0.extraBody.provider', '0.configuration.provider'].map(client),
    call('1.provider'),
    call('1.modelKwargs.provider'),
  ],
  pin: {
    objects: [
      ...['0.modelKwargs', '1.modelKwargs'].map(client),
      ...['1', '0'].map((path) => ({ ...client(path), within: ['modelKwargs'] })),
    ],
    form: 'property',
  },
};

/** ChatOpenAI of @langchain/openai 1: only `modelKwargs` of the constructor reaches the body as it is. */
export const langchainOpenai: ClientModel = {
  id: 'langchain-openai',
  title: '@langchain/openai',
  modules: ['@langchain/openai'],
  instance: {
    ...chainLinks,
    constructors: ['ChatOpenAI', 'ChatOpenAICompletions'],
    seams: chatModelSeams,
    // It has handed its fields on to the model of the endpoint by then; run on 1.6.
    assignable: { ignored: ['model', 'modelName', 'modelKwargs'] },
    derive: [
      { method: 'bindTools' },
      { method: 'withConfig' },
      { method: 'bind' },
      { method: 'withRetry' },
      { method: 'withStructuredOutput' },
    ],
    baseUrl: {
      places: ['0.configuration.baseURL', '1.configuration.baseURL'].map(client),
      environment: 'OPENAI_BASE_URL',
      otherwise: 'https://api.openai.com/v1',
    },
  },
  calls: [send],
};

/** `initChatModel` of langchain 1: the same model, by its name and its provider, which may stand before the name. */
export const langchainInit: ClientModel = {
  ...langchainOpenai,
  id: 'langchain-init',
  title: 'initChatModel of langchain',
  modules: ['langchain'],
  instance: {
    ...langchainOpenai.instance,
    constructors: [],
    factories: ['initChatModel'],
    baseUrl: { places: [client('1.configuration.baseURL')], otherwise: '' },
  },
  calls: [
    {
      ...send,
      model: [
        { ...client('0'), only: 'text', after: ':' },
        ...['1.model', '1.modelName', '1.modelKwargs.model'].map(client),
      ],
    },
  ],
};
