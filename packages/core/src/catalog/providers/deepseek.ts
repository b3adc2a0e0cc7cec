import type { ProviderModel } from './provider-model.js';

export const deepseek: ProviderModel = {
  slug: 'deepseek',
  name: 'DeepSeek',
  aliases: [],
  serves: ['deepseek/deepseek-v4*'],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
