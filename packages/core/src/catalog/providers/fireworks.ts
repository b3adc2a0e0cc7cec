import type { ProviderModel } from './provider-model.js';

export const fireworks: ProviderModel = {
  slug: 'fireworks',
  name: 'Fireworks',
  aliases: ['Fireworks AI'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
