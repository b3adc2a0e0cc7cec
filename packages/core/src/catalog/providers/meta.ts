import type { ProviderModel } from './provider-model.js';

export const meta: ProviderModel = {
  slug: 'meta',
  name: 'Meta',
  aliases: ['Meta AI'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
