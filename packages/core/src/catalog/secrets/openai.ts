import type { SecretModel } from '../secret-model.js';

/** Legacy, project, service account and administration keys; `T3BlbkFJ` ("OpenAI" in base64) stands in the middle of each. `ek_` are those of real-time sessions. */
export const openaiKey: SecretModel = {
  id: 'openai',
  vendor: 'OpenAI',
  needles: ['ek_'],
  infixes: ['T3BlbkFJ'],
  forms: [
    /sk-(?:(?:proj|svcacct|service|admin|None)-)?(?<body>[A-Za-z0-9_-]{16,}T3BlbkFJ[A-Za-z0-9_-]{16,})/,
    /ek_(?<body>[0-9a-f]{32})/,
  ],
  minimumEntropy: 3,
  variable: 'OPENAI_API_KEY',
};
