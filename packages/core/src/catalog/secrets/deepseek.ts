import type { SecretModel } from '../secret-model.js';

/** 32 characters; many vendors write `sk-`, so its name has to stand nearby. */
export const deepseekKey: SecretModel = {
  id: 'deepseek',
  vendor: 'DeepSeek',
  needles: ['sk-'],
  nearby: /deepseek/i,
  forms: [/sk-(?<body>[a-z0-9]{32})/],
  minimumEntropy: 3,
  variable: 'DEEPSEEK_API_KEY',
};
