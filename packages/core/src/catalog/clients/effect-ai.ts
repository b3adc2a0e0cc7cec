import type { ClientModel } from '../client-model.js';
import { unreadCall } from './unread-call.js';

const exports = ['model', 'layer', 'make'].map((name) => `OpenRouterLanguageModel.${name}`);

/** @effect/ai-openrouter: what a layer is made with is sent wherever it is provided. */
export const effectAi: ClientModel = {
  id: 'effect-ai',
  title: '@effect/ai-openrouter',
  modules: ['@effect/ai-openrouter'],
  instance: { baseUrl: { places: [], otherwise: 'https://openrouter.ai/api/v1' } },
  calls: [
    unreadCall(
      '@effect/ai-openrouter',
      { functions: { module: '@effect/ai-openrouter', exports, takes: 'url', at: '0' } },
      [],
    ),
  ],
};
