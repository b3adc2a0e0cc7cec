import type { SecretModel } from '../secret-model.js';

/** 43 characters behind the prefix; older keys are 64 hexadecimal digits without one. */
export const togetherKey: SecretModel = {
  id: 'together',
  vendor: 'Together',
  needles: ['tgp_v1_'],
  forms: [/tgp_v1_(?<body>[A-Za-z0-9_-]{43})/],
  minimumEntropy: 3.5,
  variable: 'TOGETHER_API_KEY',
};
