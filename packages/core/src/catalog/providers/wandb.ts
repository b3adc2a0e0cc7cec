import type { ProviderModel } from './provider-model.js';

export const wandb: ProviderModel = {
  slug: 'wandb',
  name: 'WandB',
  aliases: ['Weights & Biases'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
