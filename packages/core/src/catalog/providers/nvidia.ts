import type { ProviderModel } from './provider-model.js';

export const nvidia: ProviderModel = {
  slug: 'nvidia',
  name: 'Nvidia',
  aliases: ['NVIDIA NIM'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
