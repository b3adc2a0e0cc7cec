import type { SecretModel } from '../secret-model.js';

/** 32 characters without a prefix. */
export const mistralKey: SecretModel = {
  id: 'mistral',
  vendor: 'Mistral',
  needles: [],
  nearby: /mistral/i,
  forms: [/(?<body>[A-Za-z0-9]{32})/],
  minimumEntropy: 3.3,
  variable: 'MISTRAL_API_KEY',
};
