import parser from '@typescript-eslint/parser';
import openrouterCompliance from 'eslint-plugin-openrouter-compliance';

export default [
  { files: ['src/**/*.{ts,tsx}'], languageOptions: { parser } },
  // The policy is read from openrouter-compliance.json beside this file.
  ...openrouterCompliance.configs.recommended,
];
