import type { ProviderModel } from './provider-model.js';

export const zAi: ProviderModel = {
  slug: 'z-ai',
  name: 'Z.AI',
  aliases: ['Zhipu'],
  serves: ['z-ai/glm-4.5*', 'z-ai/glm-4.7*', 'z-ai/glm-5*'],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
