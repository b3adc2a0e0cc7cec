import type { ProviderModel } from './provider-model.js';

export const chutes: ProviderModel = {
  slug: 'chutes',
  name: 'Chutes',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
