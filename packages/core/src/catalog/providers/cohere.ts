import type { ProviderModel } from './provider-model.js';

export const cohere: ProviderModel = {
  slug: 'cohere',
  name: 'Cohere',
  aliases: [],
  serves: ['cohere/command-a*'],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
