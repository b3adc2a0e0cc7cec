import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree, type Tree } from '../testing/temporary-tree.js';
import { createFreshness, editorTrust } from './freshness.js';
import { createPackageVersions } from './package-versions.js';

function versionsOf(tree: Tree) {
  const root = temporaryTree(tree);
  const version = createPackageVersions(root, createFreshness(editorTrust));
  return (name: string, from: string) => version(name, path.join(root, from));
}

const manifest = '{ "dependencies": { "openai": "^4.20.0" } }';

test('the installed version wins, the nearest first', () => {
  const version = versionsOf({
    'package.json': manifest,
    'node_modules/openai/package.json': '{ "version": "4.104.0" }',
    'packages/app/node_modules/openai/package.json': '{ "version": "6.1.0" }',
    'package-lock.json': '{ "packages": { "node_modules/openai": { "version": "4.50.0" } } }',
  });
  expect(version('openai', 'src/a.ts')).toBe('4.104.0');
  expect(version('openai', 'packages/app/src/a.ts')).toBe('6.1.0');
});

test('package-lock.json, versions 3 and 1', () => {
  const v3 = versionsOf({
    'package.json': manifest,
    'packages/app/package.json': manifest,
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: {
        'node_modules/openai': { version: '4.50.0' },
        'packages/app/node_modules/openai': { version: '5.1.0' },
      },
    }),
  });
  expect(v3('openai', 'src/a.ts')).toBe('4.50.0');
  expect(v3('openai', 'packages/app/src/a.ts')).toBe('5.1.0');
  const v1 = versionsOf({ 'package-lock.json': '{ "dependencies": { "openai": { "version": "3.3.0" } } }' });
  expect(v1('openai', 'a.ts')).toBe('3.3.0');
});

test('pnpm-lock.yaml, old and new', () => {
  const v9 = versionsOf({
    'package.json': manifest,
    'packages/app/package.json': manifest,
    'pnpm-lock.yaml':
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      openai: { specifier: ^4, version: 4.77.0(zod@3.1.0) }\n" +
      '  packages/app:\n    devDependencies:\n      openai: { specifier: ^5, version: 5.2.0 }\n      own: { specifier: "workspace:*", version: "link:../own" }\n',
  });
  expect(v9('openai', 'src/a.ts')).toBe('4.77.0');
  expect(v9('openai', 'packages/app/src/a.ts')).toBe('5.2.0');
  expect(v9('own', 'packages/app/src/a.ts')).toBeUndefined();
  const v5 = versionsOf({
    'pnpm-lock.yaml': 'lockfileVersion: 5.4\ndependencies:\n  openai: 4.9.0_zod@3.1.0\n',
  });
  expect(v5('openai', 'a.ts')).toBe('4.9.0');
});

test('yarn.lock, classic and modern; two versions are told apart by the range', () => {
  const classic =
    '# yarn lockfile v1\n\nopenai@^3.0.0, openai@^3.1.0:\n  version "3.3.0"\n\n"openai@^4.20.0":\n  version "4.60.0"\n';
  expect(versionsOf({ 'package.json': manifest, 'yarn.lock': classic })('openai', 'a.ts')).toBe('4.60.0');
  expect(versionsOf({ 'yarn.lock': classic })('openai', 'a.ts')).toBeUndefined();
  const modern =
    '__metadata:\n  version: 8\n\n"openai@npm:^4.20.0":\n  version: 4.61.0\n  resolution: "openai@npm:4.61.0"\n';
  expect(versionsOf({ 'package.json': manifest, 'yarn.lock': modern })('openai', 'a.ts')).toBe('4.61.0');
});

test('bun.lock', () => {
  const lock =
    '{ "workspaces": { "": { "name": "app" } }, "packages": { "openai": ["openai@4.62.0", "", {}], }, }';
  expect(versionsOf({ 'package.json': manifest, 'bun.lock': lock })('openai', 'a.ts')).toBe('4.62.0');
});

test('without installation and lockfile the least version of the range; nothing where the range fixes none', () => {
  const version = versionsOf({
    'package.json':
      '{ "dependencies": { "openai": "^4.20.0", "ai": "latest", "pino": "*", "log": "npm:pino@^9.1.0", "own": "workspace:*" } }',
    'pnpm-lock.yaml': '{ damaged',
  });
  expect(version('openai', 'a.ts')).toBe('4.20.0');
  expect(version('log', 'a.ts')).toBe('9.1.0');
  expect(version('ai', 'a.ts')).toBeUndefined();
  expect(version('pino', 'a.ts')).toBeUndefined();
  expect(version('own', 'a.ts')).toBeUndefined();
  expect(version('absent', 'a.ts')).toBeUndefined();
});
