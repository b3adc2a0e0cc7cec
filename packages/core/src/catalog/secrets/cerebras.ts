import type { SecretModel } from '../secret-model.js';

/** 48 lower-case characters behind the prefix. */
export const cerebrasKey: SecretModel = {
  id: 'cerebras',
  vendor: 'Cerebras',
  needles: ['csk-'],
  forms: [/csk-(?<body>[a-z0-9]{48})/],
  minimumEntropy: 3.3,
  variable: 'CEREBRAS_API_KEY',
};
