import type { ProviderModel } from './provider-model.js';

export const claudeOnAws: ProviderModel = {
  slug: 'claude-on-aws',
  name: 'Claude Platform on AWS',
  aliases: ['Claude on AWS'],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
