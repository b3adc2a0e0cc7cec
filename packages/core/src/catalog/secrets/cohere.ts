import type { SecretModel } from '../secret-model.js';

/** 40 characters without a prefix. */
export const cohereKey: SecretModel = {
  id: 'cohere',
  vendor: 'Cohere',
  needles: [],
  nearby: /cohere|\bco[_.-]api[_.-]key/i,
  forms: [/(?<body>[A-Za-z0-9]{40})/],
  minimumEntropy: 3.5,
  variable: 'CO_API_KEY',
};
