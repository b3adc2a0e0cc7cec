import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandLine } from './measured-programs.js';
import { rewrites } from './rewrite-cost.js';

test('ast-grep rewrites every file', async () => {
  const [astGrep] = rewrites(3);
  expect((await astGrep?.run())?.wall).toBeGreaterThan(0);
});

// The benchmark itself bundles the command line before it starts.
test.runIf(existsSync(commandLine[1]))(
  'and fix does',
  async () => {
    const [, fix] = rewrites(3);
    expect((await fix?.run())?.cpu).toBeGreaterThan(0);
  },
  60_000,
);
