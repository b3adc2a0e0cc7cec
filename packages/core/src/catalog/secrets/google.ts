import type { SecretModel } from '../secret-model.js';

/** Keys of Google Cloud and AI Studio (39 characters), and the newer form of Gemini's. */
export const googleKey: SecretModel = {
  id: 'google',
  vendor: 'Google',
  needles: ['AIza', 'AQ.Ab8'],
  forms: [/AIza(?<body>[A-Za-z0-9_-]{35})/, /AQ\.Ab8RN6(?<body>[A-Za-z0-9_-]{44})/],
  minimumEntropy: 3.5,
  variable: 'GEMINI_API_KEY',
};
