import type { SecretModel } from '../secret-model.js';

/** 48 characters behind the prefix. */
export const perplexityKey: SecretModel = {
  id: 'perplexity',
  vendor: 'Perplexity',
  needles: ['pplx-'],
  forms: [/pplx-(?<body>[A-Za-z0-9]{48})/],
  minimumEntropy: 3.5,
  variable: 'PERPLEXITY_API_KEY',
};
