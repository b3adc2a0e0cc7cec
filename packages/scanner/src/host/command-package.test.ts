import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../testing/temporary-tree.js';
import { createCommandPackages } from './command-package.js';
import { createFreshness, editorTrust } from './freshness.js';

test('a package with `bin` is a command, unless it serves; the nearest manifest decides', () => {
  const root = temporaryTree({
    'package.json': '{ "bin": { "ask": "dist/ask.js" }, "dependencies": { "commander": "14.0.0" } }',
    'packages/one-file/package.json': '{ "bin": "dist/ask.js" }',
    'packages/server/package.json': '{ "bin": "dist/serve.js", "dependencies": { "express": "5.0.0" } }',
    'packages/library/package.json': '{ "name": "library" }',
    'packages/empty/package.json': '{ "bin": {} }',
    'packages/broken/package.json': '{ "bin": ',
  });
  const isOfCommand = createCommandPackages(root, createFreshness(editorTrust));
  const answers = ['.', 'packages/one-file', 'packages/server', 'packages/library', 'packages/empty'].map(
    (folder) => isOfCommand(path.join(root, folder, 'src/deep/main.ts')),
  );
  expect(answers).toEqual([true, true, false, false, false]);
  // What cannot be read says nothing, and the one above it does.
  expect(isOfCommand(path.join(root, 'packages/broken/main.ts'))).toBe(true);
});
