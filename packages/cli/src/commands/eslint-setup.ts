/** How the plugin is set up, in the words of the README's "Install" and "In your ESLint", which a test compares. */

/** In the folder of the user's `package.json`, after the packages were packed into `/tmp/packed`. */
export const installCommand = 'npm install --save-dev eslint @typescript-eslint/parser /tmp/packed/*.tgz';

/** For `eslint.config.js`. */
export const flatConfig = `import parser from '@typescript-eslint/parser';
import openrouterCompliance from 'eslint-plugin-openrouter-compliance';

export default [
  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser } },
  ...openrouterCompliance.configs.recommended,
];
`;

/** For `.eslintrc.json`. */
export const legacyConfig = `{
  "root": true,
  "parser": "@typescript-eslint/parser",
  "parserOptions": { "sourceType": "module" },
  "extends": ["plugin:openrouter-compliance/legacy-recommended"]
}
`;
