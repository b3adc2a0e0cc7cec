import type { SecretModel } from '../secret-model.js';

/** 56 characters behind the prefix. */
export const vercelAiGatewayKey: SecretModel = {
  id: 'vercel-ai-gateway',
  vendor: 'Vercel AI Gateway',
  needles: ['vck_'],
  forms: [/vck_(?<body>[A-Za-z0-9]{56})/],
  minimumEntropy: 3.5,
  variable: 'AI_GATEWAY_API_KEY',
};
