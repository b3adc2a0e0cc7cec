import type { ProviderModel } from './provider-model.js';

export const sambanova: ProviderModel = {
  slug: 'sambanova',
  name: 'SambaNova',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
