import type { SecretModel } from '../secret-model.js';

/** Tokens of users and of organisations, 34 characters behind the prefix. */
export const huggingfaceKey: SecretModel = {
  id: 'huggingface',
  vendor: 'Hugging Face',
  needles: ['hf_', 'api_org_'],
  forms: [/(?:hf|api_org)_(?<body>[A-Za-z0-9]{34})/],
  minimumEntropy: 3.5,
  variable: 'HF_TOKEN',
};
