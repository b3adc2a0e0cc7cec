import { ResolverFactory } from 'oxc-resolver';
import { expect, test } from 'vitest';
import { temporaryTree } from '../testing/temporary-tree.js';
import { createFolders } from './folders.js';
import { endings, namesNothing, relativeFile } from './relative-file.js';

const root = temporaryTree({
  'a.ts': '',
  'a.js': '',
  'b.tsx': '',
  'b/index.ts': '',
  'c/index.js': '',
  'c/index.json': '',
  'd/package.json': '{ "main": "./other.js" }',
  'd/other.js': '',
  'd/index.js': '',
  'e.js': '',
  'e.jsx': '',
  'f.mjs': '',
  'g.mts': '',
  'h.json': '',
  'i.vue': '',
  'j.js/index.ts': '',
  'k/empty.txt': '',
  'l.d.ts': '',
  'm.ts': { link: 'a.ts' },
  'm.js': '',
  'n.ts': '',
  'n.js': { link: 'a.ts' },
  linked: { link: 'c' },
  'node_modules/p/index.js': '',
  'src/x.ts': '',
  'src.ts': '',
  'o/index': '',
  'o/index.ts': '',
  'q.test.ts': '',
  'r.min': '',
  'r.min.js': '',
});

const names = 'a b c d e f g h i j k l m n o q r linked missing src node_modules/p linked/index'.split(' ');
const written = [
  '',
  '.js',
  '.ts',
  '.jsx',
  '.mjs',
  '.json',
  '.vue',
  '.d',
  '.test',
  '.min',
  '/index',
  '/index.js',
];
const specifiers = [
  ...names.flatMap((name) => written.map((ending) => `./${name}${ending}`)),
  ...['.', './', '..', './src/', './src/.', './src/..', './src/../a', './a?raw', './a.ts#b'],
];

test('what the listings answer is what the library answers', () => {
  const library = new ResolverFactory(endings);
  const folders = createFolders(root);
  const answered = specifiers.filter((specifier) => {
    const found = relativeFile(specifier, root, folders);
    if (found === undefined) return false;
    expect(found, specifier).toBe(library.sync(root, specifier).path);
    return true;
  });
  const found = specifiers.filter((specifier) => library.sync(root, specifier).path !== undefined);
  expect(found.filter((specifier) => !answered.includes(specifier))).toEqual([
    // A manifest, a folder with the ending of a file, links, packages, more than a path.
    ...['./d', './j.js', './m', './m.js', './m.ts', './linked', './linked/index', './linked/index.js'],
    ...['./node_modules/p', './node_modules/p/index', './node_modules/p/index.js'],
    ...['./linked/index', './linked/index.js', './linked/index.json'],
    ...['./src/.', './a?raw', './a.ts#b'],
  ]);
});

test('where the listings say that there is nothing, the library finds nothing', () => {
  const library = new ResolverFactory(endings);
  const folders = createFolders(root);
  const all = [...specifiers, './gone/a', './gone/far/a.js', './linked/gone/a', './node_modules/gone/a'];
  const lost = all.filter((specifier) => library.sync(root, specifier).path === undefined);
  const certain = all.filter((specifier) => namesNothing(specifier, root, folders));
  expect(certain.filter((specifier) => !lost.includes(specifier))).toEqual([]);
  expect(certain).toEqual(
    expect.arrayContaining(['./missing', './missing.js', './gone/a', './gone/far/a.js']),
  );
  expect(certain).not.toContain('./linked/gone/a');
});
