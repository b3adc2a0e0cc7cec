import type { SecretModel } from '../secret-model.js';

/** 64 hexadecimal digits behind a version; gitleaks, trufflehog, kingfisher and secretlint agree (2026). */
export const openrouterKey: SecretModel = {
  id: 'openrouter',
  vendor: 'OpenRouter',
  needles: ['sk-or-'],
  forms: [/sk-or-v\d+-(?<body>[0-9a-fA-F]{64})/],
  minimumEntropy: 3,
  variable: 'OPENROUTER_API_KEY',
};
