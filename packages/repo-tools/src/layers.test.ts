import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { repository } from './repository.js';

/** Folders of core, the lowest first: a file imports from its own folder and from lower ones. */
const layers = [
  'text',
  'catalog',
  'policy',
  'guard',
  'syntax',
  'flow',
  'binding',
  'facts',
  'rules',
  'remedies',
  'analysis',
];
/** A rule says what would repair a problem, in terms of a contract; how it is done is above it. A policy names rules. */
const contracts = new Set(['remedies/remedy.ts', 'rules/rule-name.ts']);

/** What each published or private package may import of the others. */
const packages: Readonly<Record<string, readonly string[]>> = {
  core: [],
  testkit: ['core'],
  scanner: ['core'],
  'eslint-plugin': ['core', 'scanner'],
  codemod: ['core', 'scanner'],
  cli: ['core', 'scanner', 'codemod'],
  action: ['cli'],
};

const packageFolders: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(path.join(repository, 'packages')).flatMap((folder) => {
    const file = path.join(repository, 'packages', folder, 'package.json');
    if (!existsSync(file)) return [];
    return [[(JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name, folder]];
  }),
);

/** Source files of a package that ship: no tests, no helpers of tests. Relative to its `src`. */
function shippedFiles(folder: string): string[] {
  const source = path.join(repository, 'packages', folder, 'src');
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\/|\/testing\//.test(file));
}

function importsOf(folder: string, file: string): string[] {
  const text = readFileSync(path.join(repository, 'packages', folder, 'src', file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function targetInCore(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}

describe('imports inside core run one way', () => {
  const files = shippedFiles('core').filter((file) => file.includes('/'));

  test('every folder has its layer', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]));
    expect([...folders].filter((folder) => !layers.includes(folder ?? ''))).toEqual([]);
  });

  test.each(layers)('%s imports nothing above it', (layer) => {
    const upward = files
      .filter((file) => file.startsWith(`${layer}/`))
      .flatMap((file) =>
        importsOf('core', file).flatMap((specifier) => {
          const target = targetInCore(file, specifier);
          if (target === undefined || contracts.has(target)) return [];
          const above = layers.indexOf(target.split('/')[0] ?? '') > layers.indexOf(layer);
          return above || !target.includes('/') ? [`${file} → ${target}`] : [];
        }),
      );
    expect(upward).toEqual([]);
  });

  test('core reads no disk and starts no process: files come through the host', () => {
    const forbidden = /^(?:node:)?(?:fs|child_process|net|http|https|worker_threads)(?:\/|$)/;
    const reached = shippedFiles('core').flatMap((file) =>
      importsOf('core', file)
        .filter((specifier) => forbidden.test(specifier))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(reached).toEqual([]);
  });
});

describe('packages import one way, and only what others export', () => {
  test.each(Object.entries(packages))('%s', (folder, allowed) => {
    const wrong = shippedFiles(folder).flatMap((file) =>
      importsOf(folder, file)
        .filter((specifier) => {
          const name = Object.keys(packageFolders).find(
            (each) => specifier === each || specifier.startsWith(`${each}/`),
          );
          const leavesPackage =
            specifier.startsWith('.') &&
            path.posix.join(path.posix.dirname(file), specifier).startsWith('..');
          return leavesPackage || (name !== undefined && !allowed.includes(packageFolders[name] ?? ''));
        })
        // A manifest beside the sources is the package's own.
        .filter((specifier) => !specifier.endsWith('/package.json'))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});
