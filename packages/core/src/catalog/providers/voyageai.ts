import type { ProviderModel } from './provider-model.js';

export const voyageai: ProviderModel = {
  slug: 'voyageai',
  name: 'VoyageAI by MongoDB',
  aliases: ['Voyage AI'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
