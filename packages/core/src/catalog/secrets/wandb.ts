import type { SecretModel } from '../secret-model.js';

/** 40 hexadecimal digits without a prefix, the form of many digests. */
export const wandbKey: SecretModel = {
  id: 'wandb',
  vendor: 'Weights & Biases',
  needles: [],
  nearby: /wandb|weights.{0,5}biases/i,
  forms: [/(?<body>[0-9a-f]{40})/],
  minimumEntropy: 3,
  variable: 'WANDB_API_KEY',
};
