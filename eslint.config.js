import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // The examples break the rules on purpose and have configurations of their own; the wire programs are fixtures.
  globalIgnores([
    '**/dist/',
    'packages/*/bundle/',
    '**/node_modules/',
    'coverage/',
    'examples/',
    'packages/wire/programs/',
    'packages/wire/guards/',
  ]),
  {
    files: ['packages/*/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Node types are compared by their names, as every visitor does: the enum would have to be loaded at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Messages show numbers all the time.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
);
