import type { SecretModel } from '../secret-model.js';

/** Personal and service keys. */
export const langsmithKey: SecretModel = {
  id: 'langsmith',
  vendor: 'LangSmith',
  needles: ['lsv2_'],
  forms: [/lsv2_(?:pt|sk)_(?<body>[0-9a-f]{32}_[0-9a-f]{10})/],
  minimumEntropy: 3,
  variable: 'LANGSMITH_API_KEY',
};
