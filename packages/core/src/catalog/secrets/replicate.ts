import type { SecretModel } from '../secret-model.js';

/** 37 characters behind the prefix. */
export const replicateKey: SecretModel = {
  id: 'replicate',
  vendor: 'Replicate',
  needles: ['r8_'],
  forms: [/r8_(?<body>[A-Za-z0-9]{37})/],
  minimumEntropy: 3.5,
  variable: 'REPLICATE_API_TOKEN',
};
