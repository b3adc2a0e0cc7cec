import type { ProviderModel } from './provider-model.js';

export const mistral: ProviderModel = {
  slug: 'mistral',
  name: 'Mistral',
  aliases: ['Mistral AI'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
