import type { ProviderModel } from './provider-model.js';

export const stepfun: ProviderModel = {
  slug: 'stepfun',
  name: 'StepFun',
  aliases: [],
  serves: [],
  source: '@openrouter/sdk 1.3.19: enums of provider names and slugs',
  asOf: '2026-11-25',
};
