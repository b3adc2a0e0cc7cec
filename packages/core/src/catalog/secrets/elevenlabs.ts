import type { SecretModel } from '../secret-model.js';

/** Second version: 48 hexadecimal digits. */
export const elevenlabsKey: SecretModel = {
  id: 'elevenlabs',
  vendor: 'ElevenLabs',
  needles: ['sk_'],
  forms: [/sk_(?<body>[0-9a-f]{48})/],
  minimumEntropy: 3,
  variable: 'ELEVENLABS_API_KEY',
};
