import type { SecretModel } from '../secret-model.js';

/** API and administration keys end in `AA` (108 characters); OAuth tokens (`oat`, `ort`) are shorter. */
export const anthropicKey: SecretModel = {
  id: 'anthropic',
  vendor: 'Anthropic',
  needles: ['sk-ant-'],
  forms: [
    /sk-ant-(?:api|admin)\d{2}-(?<body>[A-Za-z0-9_-]{80,})/,
    /sk-ant-o[ar]t\d{2}-(?<body>[A-Za-z0-9_-]{40,})/,
  ],
  minimumEntropy: 3.5,
  variable: 'ANTHROPIC_API_KEY',
};
