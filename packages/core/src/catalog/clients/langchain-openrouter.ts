import type { ClientModel } from '../client-model.js';
import { call, client } from './http-call.js';
import { chainLinks, chainSwitches, chatModelSeams, sendingMethods } from './langchain-chain.js';

const fields = (name: string) => [client(`0.${name}`), client(`1.${name}`)];

/** ChatOpenRouter of @langchain/openrouter 0.4: an option of a call replaces the field, `modelKwargs` replaces both. */
export const langchainOpenrouter: ClientModel = {
  id: 'langchain-openrouter',
  title: '@langchain/openrouter',
  modules: ['@langchain/openrouter'],
  instance: {
    ...chainLinks,
    constructors: ['ChatOpenRouter'],
    seams: chatModelSeams,
    assignable: { counts: ['provider', 'model', 'models', 'modelKwargs'] },
    derive: [
      { method: 'withConfig', options: 0 },
      { method: 'bind', options: 0 },
      { method: 'bindTools', options: 1 },
      { method: 'withRetry' },
      { method: 'withStructuredOutput' },
    ],
    baseUrl: { places: fields('baseURL'), otherwise: 'https://openrouter.ai/api/v1' },
  },
  calls: [
    {
      operation: 'chat',
      methods: sendingMethods,
      request: [],
      model: [{ ...client('0'), only: 'text' }, ...fields('model'), ...fields('modelKwargs.model')],
      presets: fields('modelKwargs.preset'),
      plugins: [...fields('plugins'), ...fields('modelKwargs.plugins')],
      models: [...fields('models'), call('1.models'), ...fields('modelKwargs.models')],
      routing: [...fields('provider'), call('1.provider'), ...fields('modelKwargs.provider')],
      spelling: 'snake',
      prompts: [call('0')],
      debugSwitches: [...fields('verbose'), ...chainSwitches],
      ineffective: [...fields('extraBody.provider'), call('1.modelKwargs.provider')],
      pin: { objects: [call('1'), client('1'), client('0')], form: 'property' },
    },
  ],
};
