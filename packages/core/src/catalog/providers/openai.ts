import type { ProviderModel } from './provider-model.js';

export const openai: ProviderModel = {
  slug: 'openai',
  name: 'OpenAI',
  aliases: [],
  serves: [
    'openai/gpt-3.5*',
    'openai/gpt-4*',
    'openai/gpt-5*',
    'openai/o1*',
    'openai/o3*',
    'openai/o4*',
    'openai/chatgpt-*',
    'openai/text-embedding-*',
  ],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
