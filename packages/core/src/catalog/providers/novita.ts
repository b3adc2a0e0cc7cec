import type { ProviderModel } from './provider-model.js';

export const novita: ProviderModel = {
  slug: 'novita',
  name: 'Novita',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
