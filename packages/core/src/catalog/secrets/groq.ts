import type { SecretModel } from '../secret-model.js';

/** 52 characters behind the prefix; scanners disagree between 48 and 52 (2026). */
export const groqKey: SecretModel = {
  id: 'groq',
  vendor: 'Groq',
  needles: ['gsk_'],
  forms: [/gsk_(?<body>[A-Za-z0-9]{48,60})/],
  minimumEntropy: 3.5,
  variable: 'GROQ_API_KEY',
};
