/** Links between pages and into the code lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFileLinks } from '../packages/repo-tools/src/docs/links.js';

const repository = path.resolve(import.meta.dirname, '..');

const pages = [
  'README.md',
  'docs',
  'examples',
  'packages/testkit/README.md',
  'packages/wire/README.md',
].flatMap((entry) =>
  entry.endsWith('.md')
    ? [entry]
    : readdirSync(path.join(repository, entry), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
        .map((file) => path.join(entry, file)),
);

test('there are pages with links', () => {
  const links = pages.flatMap((page) => readFileLinks(readFileSync(path.join(repository, page), 'utf8')));
  expect(links.length).toBeGreaterThan(20);
});

test.each(pages)('%s', (page) => {
  const file = path.join(repository, page);
  const broken = readFileLinks(readFileSync(file, 'utf8')).filter(
    (link) => !existsSync(path.resolve(path.dirname(file), decodeURIComponent(link))),
  );
  expect(broken).toEqual([]);
});
