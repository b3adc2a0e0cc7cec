import type { SecretModel } from '../secret-model.js';

/** Long-lived keys, and short-lived ones that hold a presigned address. */
export const bedrockKey: SecretModel = {
  id: 'bedrock',
  vendor: 'AWS Bedrock',
  needles: ['ABSK', 'bedrock-api-key-'],
  forms: [/ABSK(?<body>[A-Za-z0-9+/]{109,269}={0,2})/, /bedrock-api-key-(?<body>[A-Za-z0-9+/]{40,}={0,2})/],
  minimumEntropy: 3.5,
  variable: 'AWS_BEARER_TOKEN_BEDROCK',
};
