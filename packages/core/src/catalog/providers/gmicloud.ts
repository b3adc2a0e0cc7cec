import type { ProviderModel } from './provider-model.js';

export const gmicloud: ProviderModel = {
  slug: 'gmicloud',
  name: 'GMICloud',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
