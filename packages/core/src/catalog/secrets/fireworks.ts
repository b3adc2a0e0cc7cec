import type { SecretModel } from '../secret-model.js';

/** 24 characters or more behind the prefix, seen in applications. */
export const fireworksKey: SecretModel = {
  id: 'fireworks',
  vendor: 'Fireworks',
  needles: ['fw_', 'fpk_'],
  forms: [/(?:fw|fpk)_(?<body>[A-Za-z0-9]{24,})/],
  minimumEntropy: 3.3,
  variable: 'FIREWORKS_API_KEY',
};
