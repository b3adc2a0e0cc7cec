import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleNames } from '@openrouter-compliance/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedVersion } from '../testing/installed-version.js';
import {
  createOutsideProject,
  packPlugin,
  type OutsideProject,
  type Tarballs,
} from '../testing/outside-project.js';
import { userConfigs, type UserConfig } from '../testing/user-configs.js';

const name = 'eslint-plugin-openrouter-compliance';

/** `defineConfig` and types of their own came with ESLint 9. */
const typed = userConfigs.filter(({ file }) => file === 'eslint.config.js');

/** Every use of the presets that ESLint's types have to accept, and mistakes that they have to refuse. */
const typedConfig = `import { defineConfig } from 'eslint/config';
import plugin, { type PluginConfigs, type PluginSettings } from '${name}';

export const presets: PluginConfigs = plugin.configs;
export const settings: PluginSettings = { report: 'open' };

export default defineConfig([
  plugin.configs.recommended,
  ...plugin.configs.strict,
  { files: ['src/**'], extends: [plugin.configs.strict] },
  {
    plugins: { 'openrouter-compliance': plugin },
    extends: ['openrouter-compliance/recommended'],
    rules: { 'openrouter-compliance/no-literal-key': 'warn' },
    settings: { 'openrouter-compliance': settings },
  },
  // @ts-expect-error A preset that does not exist.
  plugin.configs.recomended,
]);

// @ts-expect-error Violations cannot be turned off here.
export const wrong: PluginSettings = { report: 'none' };
`;

const commonJsModule = `import plugin = require('${name}');

export const rule = plugin.rules['no-literal-key'];
export const recommended: import('eslint').Linter.Config[] = plugin.configs.recommended;
`;

const bothWays = `import { createRequire } from 'node:module';
import * as imported from '${name}';

const required = createRequire(import.meta.url)('${name}');
console.log(JSON.stringify({
  same: required === imported.default,
  meta: required.meta,
  rules: Object.keys(required.rules).length,
  configs: Object.keys(required.configs),
}));
`;

let tarballs: Tarballs;
const projects = new Map<UserConfig, OutsideProject>();

beforeAll(async () => {
  tarballs = await packPlugin();
  await Promise.all(
    typed.map(async (config) => {
      const others = ['typescript', '@typescript-eslint/parser'].map(
        (each) => `${each}@${installedVersion(each)}`,
      );
      projects.set(config, await createOutsideProject(tarballs, [config.eslint, ...others]));
    }),
  );
});
afterAll(async () => {
  await Promise.all([...projects.values()].map((project) => project[Symbol.asyncDispose]()));
  await tarballs[Symbol.asyncDispose]();
});

describe.each(typed)('$name', (config) => {
  let project: OutsideProject;
  let installed: string;
  beforeAll(() => {
    project = projects.get(config) as OutsideProject;
    installed = path.join(project.root, 'node_modules', name);
  });

  test('holds what is needed and nothing else', async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => path.relative(installed, path.join(parentPath, file)))
      .sort();
    const isDeclaration = (file: string): boolean => /^dist\/[a-z/-]+\.d\.ts$/.test(file);
    expect(files.filter(isDeclaration)).toContain('dist/index.d.ts');
    expect(files.filter((file) => !isDeclaration(file))).toEqual([
      'LICENSE',
      'README.md',
      'bundle/THIRD-PARTY-LICENSES.txt',
      'bundle/index.js',
      'package.json',
    ]);
    const notices = await readFile(path.join(installed, 'bundle/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const bundled of ['valibot', 'semver', '@typescript-eslint/scope-manager'])
      expect(notices).toContain(`Name: ${bundled}\n`);
    expect(await readFile(path.join(installed, 'package.json'), 'utf8')).not.toMatch(/workspace:|catalog:/);
  });

  test('import and require give the same plugin', async () => {
    await project.write('both-ways.mjs', bothWays);
    const { exitCode, stdout, stderr } = await project.runScript('both-ways.mjs');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      same: true,
      meta: { name, version: installedVersion(name), namespace: 'openrouter-compliance' },
      rules: ruleNames.length,
      configs: ['', 'legacy-'].flatMap((form) =>
        ['', '-type-checked'].flatMap((types) => [`${form}recommended${types}`, `${form}strict${types}`]),
      ),
    });
  });

  test('types fit those of ESLint, with every declaration file checked', async () => {
    const readme = await readFile(path.join(installed, 'README.md'), 'utf8');
    const [, fromReadme = ''] = /```js\n(.*?)```/s.exec(readme) ?? [];
    expect(fromReadme).toContain('defineConfig(');
    await project.write('readme.config.ts', fromReadme);
    await project.write('eslint.config.ts', typedConfig);
    await project.write('common.cts', commonJsModule);
    await project.write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2022',
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
        },
        files: ['readme.config.ts', 'eslint.config.ts', 'common.cts'],
      }),
    );
    const { exitCode, stdout } = await project.run('tsc', ['--project', '.']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  });
});
