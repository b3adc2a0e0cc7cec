import type { ClientModel } from '../client-model.js';
import { unreadCall } from './unread-call.js';

const makers = ['model', 'layer', 'make', 'modelWithTokenizer', 'layerWithTokenizer'];
/** The package gives the same module as a member of its entry and as an entry of its own. */
const entries = [
  { module: '@effect/ai-openrouter', exports: makers.map((name) => `OpenRouterLanguageModel.${name}`) },
  { module: '@effect/ai-openrouter/OpenRouterLanguageModel', exports: makers },
];

/** @effect/ai-openrouter: what a layer is made with is sent wherever it is provided. */
export const effectAi: ClientModel = {
  id: 'effect-ai',
  title: '@effect/ai-openrouter',
  modules: ['@effect/ai-openrouter'],
  instance: { baseUrl: { places: [], otherwise: 'https://openrouter.ai/api/v1' } },
  calls: entries.map((entry) =>
    unreadCall('@effect/ai-openrouter', { functions: { ...entry, takes: 'url', at: '0' } }, []),
  ),
};
