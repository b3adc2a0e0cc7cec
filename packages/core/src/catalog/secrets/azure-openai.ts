import type { SecretModel } from '../secret-model.js';

/** 32 hexadecimal digits, 84 characters of newer resources; neither has a prefix. */
export const azureOpenaiKey: SecretModel = {
  id: 'azure-openai',
  vendor: 'Azure OpenAI',
  needles: [],
  nearby: /azure/i,
  forms: [/(?<body>[0-9a-f]{32})/, /(?<body>[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26})/],
  minimumEntropy: 3,
  variable: 'AZURE_OPENAI_API_KEY',
};
