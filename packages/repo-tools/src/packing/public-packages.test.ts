import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publicPackages } from './public-packages.js';

test('what the command line and the plugin need is public, with what tests of users need', () => {
  expect(publicPackages().map(({ name }) => name)).toEqual([
    'openrouter-compliance',
    '@openrouter-compliance/codemod',
    '@openrouter-compliance/core',
    'eslint-plugin-openrouter-compliance',
    '@openrouter-compliance/scanner',
    '@openrouter-compliance/testkit',
  ]);
});

test.each(publicPackages())('$name says on its page in the registry what it is', ({ name, folder }) => {
  const file = path.join(folder, 'README.md');
  expect(existsSync(file)).toBe(true);
  const [heading, ...body] = readFileSync(file, 'utf8').trim().split('\n');
  expect(heading).toBe(`# ${name}`);
  expect(body.join('\n').length).toBeGreaterThan(100);
});
