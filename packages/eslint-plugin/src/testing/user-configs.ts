import type { OutsideProject } from './outside-project.js';
import { installedVersion } from './installed-version.js';

/** A version of ESLint and the way in which its users switch the plugin on. */
export interface UserConfig {
  /** e.g. `ESLint 9, flat`. */
  readonly name: string;
  /** What npm installs, e.g. `eslint@9.39.5`. */
  readonly eslint: string;
  /** Name of the configuration file that ESLint finds by itself. */
  readonly file: string;
  /** Writes the configuration file; another name for one that is named on the command line. */
  write(project: OutsideProject, preset: 'recommended' | 'strict', file?: string): Promise<void>;
  /** Writes the configuration file of a TypeScript project, as the README has it. */
  writeTypeScript(project: OutsideProject): Promise<void>;
  /** Arguments that make ESLint read this configuration file only. */
  readonly only: (file: string) => readonly string[];
}

const flat: Pick<UserConfig, 'file' | 'write' | 'writeTypeScript' | 'only'> = {
  file: 'eslint.config.js',
  write: (project, preset, file = 'eslint.config.js') =>
    project.write(
      file,
      [
        "import { defineConfig } from 'eslint/config';",
        "import openrouterCompliance from 'eslint-plugin-openrouter-compliance';",
        '',
        `export default defineConfig([openrouterCompliance.configs.${preset}]);`,
        '',
      ].join('\n'),
    ),
  writeTypeScript: (project) =>
    project.write(
      'eslint.config.js',
      [
        "import parser from '@typescript-eslint/parser';",
        "import openrouterCompliance from 'eslint-plugin-openrouter-compliance';",
        '',
        'export default [',
        "  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser } },",
        '  ...openrouterCompliance.configs.recommended,',
        '];',
        '',
      ].join('\n'),
    ),
  only: (file) => ['--config', file],
};

export const userConfigs: readonly UserConfig[] = [
  {
    name: 'ESLint 8, eslintrc',
    eslint: `eslint@${installedVersion('eslint8')}`,
    file: '.eslintrc.json',
    write: (project, preset, file = '.eslintrc.json') =>
      project.write(
        file,
        JSON.stringify({
          root: true,
          parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
          extends: [`plugin:openrouter-compliance/legacy-${preset}`],
        }),
      ),
    writeTypeScript: (project) =>
      project.write(
        '.eslintrc.json',
        JSON.stringify({
          root: true,
          parser: '@typescript-eslint/parser',
          parserOptions: { sourceType: 'module' },
          extends: ['plugin:openrouter-compliance/legacy-recommended'],
        }),
      ),
    only: (file) => ['--no-eslintrc', '--config', file],
  },
  { ...flat, name: 'ESLint 9, flat', eslint: `eslint@${installedVersion('eslint9')}` },
  { ...flat, name: 'ESLint 10, flat', eslint: `eslint@${installedVersion('eslint')}` },
];
