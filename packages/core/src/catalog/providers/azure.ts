import type { ProviderModel } from './provider-model.js';

export const azure: ProviderModel = {
  slug: 'azure',
  name: 'Azure',
  aliases: ['Azure OpenAI', 'Microsoft Azure'],
  serves: [
    'openai/gpt-4o',
    'openai/gpt-4o-mini',
    'openai/gpt-4.1-mini',
    'openai/gpt-5-nano',
    'openai/gpt-5.6-*',
  ],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
