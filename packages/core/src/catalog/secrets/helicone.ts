import type { SecretModel } from '../secret-model.js';

/** Four groups of seven characters; `pk-helicone-` is public. */
export const heliconeKey: SecretModel = {
  id: 'helicone',
  vendor: 'Helicone',
  needles: ['sk-helicone-'],
  forms: [/sk-helicone-(?:(?:eu|cp|rl)-)?(?<body>[a-z0-9]{7}(?:-[a-z0-9]{7}){3})/i],
  minimumEntropy: 3,
  variable: 'HELICONE_API_KEY',
};
