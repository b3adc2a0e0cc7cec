import type { ProviderModel } from './provider-model.js';

export const inception: ProviderModel = {
  slug: 'inception',
  name: 'Inception',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
