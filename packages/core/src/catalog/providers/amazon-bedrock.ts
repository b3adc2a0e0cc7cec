import type { ProviderModel } from './provider-model.js';

export const amazonBedrock: ProviderModel = {
  slug: 'amazon-bedrock',
  name: 'Amazon Bedrock',
  aliases: ['AWS Bedrock', 'Bedrock'],
  serves: [
    'anthropic/claude-3.5-sonnet',
    'anthropic/claude-3.7-sonnet',
    'anthropic/claude-sonnet-4*',
    'anthropic/claude-sonnet-5',
    'anthropic/claude-opus-4*',
    'anthropic/claude-opus-5',
  ],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
