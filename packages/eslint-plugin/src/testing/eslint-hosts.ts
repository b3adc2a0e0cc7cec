import * as babelParser from '@babel/eslint-parser';
import * as typescriptParser from '@typescript-eslint/parser';
import * as eslint10 from 'eslint';
import type { Linter } from 'eslint';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The aliases have no type declarations of their own name; the classes are the same as far as they are used here.
const eslint9 = require('eslint9') as typeof eslint10;
const eslint8 = require('eslint8') as typeof eslint10;

/** A version of ESLint together with one of the parsers that its users have. */
export interface EslintHost {
  /** e.g. `ESLint 9, espree`. */
  readonly name: string;
  readonly parser: 'espree' | 'typescript' | 'babel';
  /** A linter in flat mode, whose rules see `cwd` as the working directory. */
  readonly createLinter: (cwd: string) => Linter;
  readonly languageOptions: Linter.LanguageOptions;
}

const versions = { 'ESLint 8': eslint8, 'ESLint 9': eslint9, 'ESLint 10': eslint10 };

const parsers: Readonly<Record<EslintHost['parser'], Linter.LanguageOptions>> = {
  espree: { parserOptions: { ecmaFeatures: { jsx: true } } },
  typescript: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
  babel: {
    // Its types allow a missing `meta`, which ESLint's do not.
    parser: babelParser as Linter.Parser,
    parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['jsx'] } } },
  },
};

/** Every version with every parser. Babel's parser for ESLint 10 is left out: it needs Node.js 22. */
export const eslintHosts: readonly EslintHost[] = Object.entries(versions).flatMap(([version, { Linter }]) =>
  (['espree', 'typescript', 'babel'] as const)
    .filter((parser) => version !== 'ESLint 10' || parser !== 'babel')
    .map((parser) => ({
      name: `${version}, ${parser}`,
      parser,
      createLinter: (cwd) => new Linter({ cwd, configType: 'flat' }),
      languageOptions: parsers[parser],
    })),
);
