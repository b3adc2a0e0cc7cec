import type { ClientModel } from '../client-model.js';
import { openai } from './openai.js';

/** OpenAI of @posthog/ai 8: the client of `openai`, which reports what is sent, unless a call asks for privacy. */
export const posthogAi: ClientModel = {
  ...openai,
  id: 'posthog-ai',
  title: '@posthog/ai',
  modules: ['@posthog/ai'],
  instance: {
    ...openai.instance,
    constructors: ['OpenAI'],
    wrappers: [],
    exportsPrompts: { service: 'posthog', unless: { of: 'call', path: '0.posthogPrivacyMode' } },
  },
};
