import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../repository.js';
import { childCpuSeconds } from './child-cpu.js';
import { writeBundle } from '../packing/write-bundle.js';
import type { Pair } from './pair-ratio.js';

/** Source code that ESLint is run over. */
export interface Subject {
  /** As the page names it. */
  readonly name: string;
  /** Absolute; copied, so that neither configurations nor ignore files of its own count. */
  readonly folder: string;
}

const fromPlugin = createRequire(path.join(repository, 'packages/eslint-plugin/package.json'));
const eslint = path.join(path.dirname(fromPlugin.resolve('eslint/package.json')), 'bin/eslint.js');
const urlOf = (file: string): string => JSON.stringify(pathToFileURL(file).href);
const parser = urlOf(fromPlugin.resolve('@typescript-eslint/parser'));
const pluginFolder = path.join(repository, 'packages/eslint-plugin');
const plugin = urlOf(path.join(pluginFolder, 'bundle/index.js'));

/** Both read, parse and walk the same files; without rules, the plugin is not even loaded. */
const configurations = {
  without: configuration('', ''),
  with: configuration(`import plugin from ${plugin};`, '...plugin.configs.recommended,'),
};

function configuration(imports: string, entries: string): string {
  return `import parser from ${parser};
${imports}
export default [
  { files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'] },
  ${entries}
  {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
];
`;
}

/**
 * ESLint with the rules of `recommended`, as they are published, and without any rule, in turns, and every other time in the
 * other order.
 *
 * @param count pairs to measure.
 * @param onPair called after each pair.
 */
export async function measureLint(
  subject: Subject,
  count: number,
  onPair: () => void,
): Promise<readonly Pair[]> {
  await writeBundle(pluginFolder);
  const copy = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-lint-'));
  const configs = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-config-'));
  try {
    cpSync(subject.folder, copy, { recursive: true, filter: isSubject });
    for (const [name, text] of Object.entries(configurations))
      writeFileSync(path.join(configs, `${name}.mjs`), text);
    const lint = (name: keyof typeof configurations): number =>
      childCpuSeconds([eslint, '--config', path.join(configs, `${name}.mjs`), '--quiet', '.'], copy);
    // The first run of each fills the caches of the disk.
    lint('without');
    lint('with');
    return Array.from({ length: count }, (_, index): Pair => {
      const pair =
        index % 2 === 0
          ? { without: lint('without'), with: lint('with') }
          : { with: lint('with'), without: lint('without') };
      onPair();
      return pair;
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
    rmSync(configs, { recursive: true, force: true });
  }
}

function isSubject(file: string): boolean {
  const name = path.basename(file);
  return !['.git', 'node_modules', 'dist'].includes(name) && !name.startsWith('eslint.config.');
}
