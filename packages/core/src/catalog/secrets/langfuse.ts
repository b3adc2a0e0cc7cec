import type { SecretModel } from '../secret-model.js';

/** A UUID behind the prefix; `pk-lf-` is public. */
export const langfuseKey: SecretModel = {
  id: 'langfuse',
  vendor: 'Langfuse',
  needles: ['sk-lf-'],
  forms: [/sk-lf-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/],
  minimumEntropy: 2.8,
  variable: 'LANGFUSE_SECRET_KEY',
};
