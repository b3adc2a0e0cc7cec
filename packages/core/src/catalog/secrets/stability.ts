import type { SecretModel } from '../secret-model.js';

/** 48 characters; many vendors write `sk-`, so its name has to stand nearby. */
export const stabilityKey: SecretModel = {
  id: 'stability',
  vendor: 'Stability AI',
  needles: ['sk-'],
  nearby: /stability|stable.?diffusion/i,
  forms: [/sk-(?<body>[A-Za-z0-9]{48})/],
  minimumEntropy: 3.5,
  variable: 'STABILITY_API_KEY',
};
