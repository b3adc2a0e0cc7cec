import type { ProviderModel } from './provider-model.js';

export const crusoe: ProviderModel = {
  slug: 'crusoe',
  name: 'Crusoe',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
