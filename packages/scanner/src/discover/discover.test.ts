import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree, type Tree } from '../testing/temporary-tree.js';
import { discover } from './discover.js';

function discoverIn(tree: Tree, inputs: readonly string[], from = '.') {
  const root = temporaryTree(tree);
  const found = discover(inputs, { directory: path.join(root, from), root });
  const short = (file: string) => path.relative(root, file);
  return {
    files: found.files.map(short),
    refused: found.refused.map(
      ({ path: file, reason }) => `${short(file)}: ${reason.replaceAll(root, '<root>')}`,
    ),
    unmatched: found.unmatched,
  };
}

test('every ending of TypeScript, JavaScript and components, each file once, in the order of the paths', () => {
  const { files } = discoverIn(
    {
      'b.ts': '',
      'a/z.tsx': '',
      'a/y.mts': '',
      'a/x.cts': '',
      'B.js': '',
      'c.jsx': '',
      'd.mjs': '',
      'e.cjs': '',
      'f.d.ts': '',
      'g.json': '',
      'h.vue': '',
      'i.svelte': '',
      'j.astro': '',
      'k.vue.snap': '',
      '.storybook/main.ts': '',
      'node_modules/p/i.ts': '',
      'a/node_modules/p/i.ts': '',
    },
    ['.', 'a', 'b.ts', 'a/z.tsx'],
  );
  expect(files).toEqual([
    '.storybook/main.ts',
    'B.js',
    'a/x.cts',
    'a/y.mts',
    'a/z.tsx',
    'b.ts',
    'c.jsx',
    'd.mjs',
    'e.cjs',
    'f.d.ts',
    'h.vue',
    'i.svelte',
    'j.astro',
  ]);
});

test('every .gitignore counts, the inner one above the outer, also from a folder below', () => {
  const tree = {
    '.git/info/exclude': 'private.ts\n',
    '.gitignore': 'dist/\n*.gen.ts\n!keep.gen.ts\n/top.ts\n',
    'dist/a.ts': '',
    'top.ts': '',
    'app/top.ts': '',
    'app/.gitignore': '!special.gen.ts\nlocal/\n',
    'app/x.gen.ts': '',
    'app/keep.gen.ts': '',
    'app/special.gen.ts': '',
    'app/local/a.ts': '',
    'app/dist/a.ts': '',
    'app/private.ts': '',
    'other/local/a.ts': '',
  };
  expect(discoverIn(tree, ['.']).files).toEqual([
    'app/keep.gen.ts',
    'app/special.gen.ts',
    'app/top.ts',
    'other/local/a.ts',
  ]);
  expect(discoverIn(tree, ['.'], 'app').files).toEqual([
    'app/keep.gen.ts',
    'app/special.gen.ts',
    'app/top.ts',
  ]);
  expect(discoverIn(tree, ['dist'])).toMatchObject({ files: [], unmatched: ['dist'] });
});

test('a file that is named is read even where it is ignored', () => {
  expect(discoverIn({ '.gitignore': '*.ts', 'a.ts': '' }, ['a.ts']).files).toEqual(['a.ts']);
});

test('globs, relative to the working directory', () => {
  const tree = {
    'src/a.ts': '',
    'src/b/c.tsx': '',
    'src/.d/e.ts': '',
    'lib/a.ts': '',
    'src/(group)/page.ts': '',
  };
  expect(discoverIn(tree, ['src/**/*.ts']).files).toEqual(['src/(group)/page.ts', 'src/.d/e.ts', 'src/a.ts']);
  expect(discoverIn(tree, ['../{lib,src}/*.ts'], 'src').files).toEqual(['lib/a.ts', 'src/a.ts']);
  expect(discoverIn(tree, ['src/(group)']).files).toEqual(['src/(group)/page.ts']);
  expect(discoverIn(tree, ['src/*.vue', 'nowhere/**/*.ts']).unmatched).toEqual([
    'src/*.vue',
    'nowhere/**/*.ts',
  ]);
});

test('what names nothing, is no source or lies outside is said, not dropped', () => {
  const found = discoverIn({ 'README.md': '', 'a.ts': '' }, [
    'missing.ts',
    'README.md',
    '/etc/hostname',
    'a.ts',
  ]);
  expect(found).toEqual({
    files: ['a.ts'],
    refused: [
      '../../etc/hostname: It lies outside <root>, the repository that is checked.',
      'README.md: It is neither a TypeScript or JavaScript file nor a component of Vue, Svelte or Astro.',
    ],
    unmatched: ['missing.ts'],
  });
});

test('symbolic links: loops end, and nothing outside the root is read', () => {
  const outside = temporaryTree({ 'secret.ts': '' });
  const found = discoverIn(
    {
      'src/a.ts': '',
      'src/loop': { link: '../src' },
      'src/self': { link: 'self' },
      'src/out': { link: outside },
      'src/out.ts': { link: path.join(outside, 'secret.ts') },
      'broken.ts': { link: 'nowhere.ts' },
    },
    ['.', 'src/out', 'src/out.ts'],
  );
  expect(found.files).toEqual(['src/a.ts']);
  expect(found.refused).toHaveLength(2);
});

test('a folder without read rights is refused with the reason', () => {
  const root = temporaryTree({ 'open/a.ts': '', 'closed/b.ts': '' });
  chmodSync(path.join(root, 'closed'), 0);
  chmodSync(root, 0o755);
  // Rights do not bind root, so the search runs as nobody.
  const script = `
    import { discover } from ${JSON.stringify(new URL('../../dist/discover/discover.js', import.meta.url).href)};
    process.stdout.write(JSON.stringify(discover(['.'], ${JSON.stringify({ directory: root, root })})));
  `;
  const isRoot = process.getuid?.() === 0;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
  chmodSync(path.join(root, 'closed'), 0o755);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    files: [path.join(root, 'open/a.ts')],
    refused: [
      {
        path: path.join(root, 'closed'),
        reason: 'The folder cannot be read (permission denied).',
        mayHold: true,
      },
    ],
    unmatched: [],
  });
});
