import type { SecretModel } from '../secret-model.js';

/** 64 characters behind the prefix, in rare cases some more or less. */
export const nvidiaKey: SecretModel = {
  id: 'nvidia',
  vendor: 'NVIDIA',
  needles: ['nvapi-'],
  forms: [/nvapi-(?<body>[A-Za-z0-9_-]{60,70})/],
  minimumEntropy: 3.5,
  variable: 'NVIDIA_API_KEY',
};
