import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledCommandLine } from '../repository.js';

/** A program that is run in a folder, over all source files below it. */
export interface MeasuredProgram {
  /** As the tables name it. */
  readonly name: string;
  /** The program with its arguments. */
  readonly command: readonly string[];
  /** Variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called before each run. */
  readonly prepare?: () => void;
  /** Takes minutes where the others take seconds. */
  readonly slow?: boolean;
}

const fromHere = createRequire(import.meta.url);
/** As the tables name a package. */
const named = (name: string): string => {
  const manifest = fromHere(`${name}/package.json`) as { version: string };
  return `${name.replace(/^@|\/cli$/g, '')} ${manifest.version}`;
};
const folderOf = (name: string): string => path.dirname(fromHere.resolve(`${name}/package.json`));
const ownProgram = (name: string): string => path.join(import.meta.dirname, 'programs', `${name}.js`);

/** As users install it. */
export const commandLine = [process.execPath, bundledCommandLine] as const;

export const reading: MeasuredProgram = {
  name: 'reading every file',
  command: [process.execPath, ownProgram('read-files')],
};
const dryRun = [...commandLine, 'fix', '--strict'] as const;

/** With all rules. */
export const fix: MeasuredProgram = {
  name: '`fix`, a dry run',
  command: [...dryRun, '--no-cache'],
};

/** @param place a folder for what is kept. */
export function firstFix(place: string): MeasuredProgram {
  const kept = path.join(place, 'first');
  return {
    name: '`fix`, first run',
    command: dryRun,
    environment: { OPENROUTER_COMPLIANCE_CACHE: kept },
    prepare: () => rmSync(kept, { recursive: true, force: true }),
  };
}

/** When nothing has changed since the run before; who measures runs it once more. @param place a folder for what is kept. */
export function warmFix(place: string): MeasuredProgram {
  return {
    name: warmName,
    command: dryRun,
    environment: { OPENROUTER_COMPLIANCE_CACHE: path.join(place, 'warm') },
  };
}

export const warmName = '`fix`, warm';

/** With all rules and what files tell each other. */
export const check: MeasuredProgram = {
  name: '`check`',
  command: [...commandLine, 'check', '--strict', '--no-cache'],
};

const endings = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'];

/** Without a language it takes that of each file. */
export const astGrep: MeasuredProgram = {
  name: `${named('@ast-grep/cli')}, one call`,
  command: [
    ...[astGrepBinary(), 'run', '--pattern', '$CLIENT.chat.completions.create($$$)'],
    ...['--no-ignore', 'hidden', '--globs', `**/*.{${endings.join(',')}}`],
  ],
};

export const jscodeshift: MeasuredProgram = {
  name: `${named('jscodeshift')}, the same call`,
  command: [
    ...[process.execPath, path.join(folderOf('jscodeshift'), 'bin/jscodeshift.js')],
    ...['--dry', '--silent', '--no-babel', '--transform', ownProgram('jscodeshift-pin')],
    ...['--extensions', endings.join(','), '--ignore-pattern', '**/node_modules/**', '.'],
  ],
  slow: true,
};

export const tsMorph: MeasuredProgram = {
  name: `${named('ts-morph')}, the same call`,
  command: [process.execPath, ownProgram('ts-morph-pin')],
  slow: true,
};

/** @param place a folder for its configuration. */
export function eslintWithoutRules(place: string): MeasuredProgram {
  const config = path.join(place, 'eslint.config.mjs');
  const parser = JSON.stringify(pathToFileURL(fromHere.resolve('@typescript-eslint/parser')).href);
  const files = JSON.stringify([`**/*.{${endings.join(',')}}`]);
  writeFileSync(
    config,
    `import parser from ${parser};
export default [
  {
    files: ${files},
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
];
`,
  );
  const eslint = path.join(folderOf('eslint'), 'bin/eslint.js');
  return {
    name: `${named('eslint')} without rules`,
    command: [process.execPath, eslint, '--config', config, '--quiet', '.'],
    // The results of all files are held until the end.
    environment: { NODE_OPTIONS: '--max-old-space-size=8192' },
    slow: true,
  };
}

/** The binary itself, which `@ast-grep/cli` starts through a script otherwise. */
export function astGrepBinary(): string {
  const cli = createRequire(path.join(folderOf('@ast-grep/cli'), 'package.json'));
  const libc = process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : '';
  const name = `@ast-grep/cli-${process.platform}-${process.arch}${libc}`;
  const binary = process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep';
  return path.join(path.dirname(cli.resolve(`${name}/package.json`)), binary);
}
