import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeStaleOutput } from './remove-stale-output.js';

const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-stale-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the compiler wrote for sources that are gone goes away, and nothing else', () => {
  expect(removeStaleOutput(folder)).toEqual([]);
  const stay = ['.tsbuildinfo', 'index.d.ts', 'index.js', 'rules/a.test.js', 'rules/b.d.mts', 'rules/b.mjs'];
  const stale = ['gone.d.ts', 'gone.js', 'rules/c.test.d.ts', 'rules/c.test.js', 'rules/index.js.map'];
  const sources = ['index.ts', 'rules/a.test.ts', 'rules/b.mts'];
  for (const file of [
    ...[...stay, ...stale].map((each) => `dist/${each}`),
    ...sources.map((each) => `src/${each}`),
  ]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }

  expect(removeStaleOutput(folder)).toEqual(stale);
  const left = readdirSync(path.join(folder, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(folder, 'dist'), path.join(entry.parentPath, entry.name)));
  expect(left.map((file) => file.split(path.sep).join('/')).sort()).toEqual(stay);
});
