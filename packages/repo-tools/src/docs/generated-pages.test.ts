import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../repository.js';
import { replaceBetweenMarkers } from './between-markers.js';
import { generatePages } from './generated-pages.js';

test('generated parts are up to date; `npm run generate` brings them there', async () => {
  const pages = await generatePages();
  const stale = pages.filter(({ file, text }) => readFileSync(file, 'utf8') !== text);
  expect(stale.map(({ file }) => path.relative(repository, file))).toEqual([]);
});

test('only what stands between the markers is replaced, and a page without them is an error', () => {
  const page = 'a\n<!-- begin auto-generated x -->\nold\n<!-- end auto-generated x -->\nb\n';
  expect(replaceBetweenMarkers(page, 'x', 'new')).toBe(
    'a\n<!-- begin auto-generated x -->\n\nnew\n\n<!-- end auto-generated x -->\nb\n',
  );
  expect(() => replaceBetweenMarkers(page, 'y', 'new')).toThrow(/begin auto-generated y/);
});
