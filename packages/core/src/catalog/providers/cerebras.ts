import type { ProviderModel } from './provider-model.js';

export const cerebras: ProviderModel = {
  slug: 'cerebras',
  name: 'Cerebras',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
