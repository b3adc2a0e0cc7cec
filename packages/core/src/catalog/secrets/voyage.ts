import type { SecretModel } from '../secret-model.js';

/** 43 characters; other things begin with `pa-` too, so no other length counts. */
export const voyageKey: SecretModel = {
  id: 'voyage',
  vendor: 'Voyage',
  needles: ['pa-'],
  forms: [/pa-(?<body>[A-Za-z0-9_-]{43})/],
  minimumEntropy: 3.8,
  variable: 'VOYAGE_API_KEY',
};
