import type { SecretModel } from '../secret-model.js';

/** 80 characters behind the prefix; scanners take 70 to 120 (2026). */
export const xaiKey: SecretModel = {
  id: 'xai',
  vendor: 'xAI',
  needles: ['xai-'],
  forms: [/xai-(?<body>[A-Za-z0-9_]{70,120})/],
  minimumEntropy: 3.5,
  variable: 'XAI_API_KEY',
};
