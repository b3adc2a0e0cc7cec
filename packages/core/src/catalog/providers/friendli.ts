import type { ProviderModel } from './provider-model.js';

export const friendli: ProviderModel = {
  slug: 'friendli',
  name: 'Friendli',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
