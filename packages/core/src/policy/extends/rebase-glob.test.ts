import { expect, test } from 'vitest';
import { toPathMatcher } from '../path-matcher.js';
import { rebaseGlob } from './rebase-glob.js';

const globs = [
  'src/**',
  'packages/**',
  'packages/*/src/**',
  'packages/a/src/*.ts',
  './packages/a/src/**',
  '**',
  '**/*.ts',
  '**/src/**',
  '**/a/src/x.ts',
  '**/packages/**/x.ts',
  'packages/**/src/x.ts',
  '{packages,apps}/*/src/**',
  '{apps/b,packages/a}/src/**',
  '{apps,{packages/a,packages/b}}/src/**',
  '{apps/x,{packages,lib}}/*/src/**',
  '@(apps|packages/a)/src/**',
  '@(apps/b|packages/@(a|b/c))/src/**',
  '@(packages|apps)/a/src/**',
  'packages/?(a/)src/x.ts',
  '(apps|packages/a)/src/**',
  'packages/(group)/src/**',
  'packages/[id]/src/**',
  'packages/[ab]/src/**',
  'packages/!(b)/src/**',
  'packages/a/+(src|test)/**',
  'packages/a/src/{x,y/z}.ts',
  'packages/@(a/src/x|b).ts',
];
const folders = [
  ['packages'],
  ['packages', 'a'],
  ['packages', '(group)'],
  ['packages', '[id]'],
  ['packages', 'b', 'c'],
  ['apps', 'b'],
];
const files = [
  'x.ts',
  'src/x.ts',
  'src/y/z.ts',
  'a/src/x.ts',
  'a.ts',
  'c/src/x.ts',
  'test/x.ts',
  '.hidden/x.ts',
];

// By what the glob means where it was written.
test.each(globs)('%s means the same files from a folder below', (glob) => {
  for (const below of folders) {
    const [above, here] = [toPathMatcher([glob]), toPathMatcher(rebaseGlob(glob, below))];
    const told = files.filter((file) => above([...below, file].join('/').replace(/^\.\//, '')));
    expect([below.join('/'), files.filter((file) => here(file))]).toEqual([below.join('/'), told]);
  }
});

test.each([
  'packages/+(a/b)/**',
  '!(packages/a)/**',
  '*(packages/a)/**',
  'packages/[a/b]/**',
  '{packages/a}/**',
])('%s cannot be read from there, which is said', (glob) => {
  expect(() => rebaseGlob(glob, ['packages'])).toThrow(/^has a slash within .*Write a glob for each path\.$/);
});
