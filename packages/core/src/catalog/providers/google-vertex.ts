import type { ProviderModel } from './provider-model.js';

export const googleVertex: ProviderModel = {
  slug: 'google-vertex',
  name: 'Google',
  aliases: ['Google Vertex', 'Google Vertex AI', 'Vertex AI'],
  serves: [
    'google/gemini-*',
    'anthropic/claude-sonnet-4*',
    'anthropic/claude-sonnet-5',
    'anthropic/claude-opus-4*',
  ],
  source:
    '@openrouter/sdk 1.3.19: enums of provider names and slugs; answers of GET /models/{author}/{slug}/endpoints recorded in public repositories, 2025-08 to 2026-11',
  asOf: '2026-11-25',
};
