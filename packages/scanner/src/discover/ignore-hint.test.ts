import ignore from 'ignore';
import { expect, test } from 'vitest';
import { createIgnoreHint } from './ignore-hint.js';

const patterns = [
  ...['lib', 'lib/', '/lib', '/lib/', '*.log', '!*.log', '!keep.ts', 'a/b', 'a/b/', '/a/*', 'a/**', 'a/**/b'],
  ...[
    '**/b',
    '**/a/b',
    '**/**/b',
    'a/**/**/b',
    '*',
    '**',
    '/*',
    '*/b',
    'a*/b',
    'a?b',
    'a[bc]d',
    '[a-z]',
    '[!b]',
    '[!]b]',
    '[b',
    'a/[b',
    '\\!b',
    '\\#b',
  ],
  ...[
    'b  ',
    ' b',
    'b\\ ',
    'B',
    '.yarn/*',
    '!.yarn/patches',
    '*.tsbuildinfo',
    '#b',
    '',
    '   ',
    'a b',
    'a+b',
    '.',
    'a.b',
  ],
  ...['**b', 'a**', 'a/b*c/d', 'Ä', 'a-b'],
];
const names = [
  'lib',
  'a',
  'b',
  'keep.ts',
  'x.log',
  'abd',
  'a b',
  'a+b',
  'axb',
  '!b',
  '#b',
  ' b',
  'B',
  '.yarn',
  'patches',
  'Ä',
  'a.b',
  'a-b',
];

/** Paths of up to three names, folders with a slash at the end. */
const paths = names.flatMap((first) => [
  first,
  `${first}/`,
  ...names.flatMap((second) => [
    `${first}/${second}`,
    ...names.map((third) => `${first}/${second}/${third}/`),
  ]),
]);

const parentsOf = (path: string): string[] => {
  const parts = path.replace(/\/$/, '').split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
};

test.each(patterns)('no path that "%s" decides is passed over', (pattern) => {
  const whole = ignore().add(pattern);
  const mayConcern = createIgnoreHint(pattern);
  for (const path of paths) {
    const { ignored, unignored } = whole.test(path);
    if (!ignored && !unignored) continue;
    if (parentsOf(path).some((parent) => whole.test(parent).ignored)) continue;
    expect(mayConcern(path.replace(/\/$/, '')), path).toBe(true);
  }
});

test('what no pattern is about needs no library', () => {
  const mayConcern = createIgnoreHint('node_modules\n/dist\n*.log\n.yarn/*\n!.yarn/patches\n');
  expect(['src/a.ts', 'src/dist.ts', 'src/dist', 'src/.yarn/a'].map(mayConcern)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(['node_modules', 'src/a.log', 'dist', '.yarn/cache', '.yarn/patches'].every(mayConcern)).toBe(true);
});
