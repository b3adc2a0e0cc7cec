import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPolicy } from './policy-file.js';

const root = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-above-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, content: object | string): string {
  const at = path.join(root, folder);
  mkdirSync(at, { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(path.join(at, 'openrouter-compliance.json'), text);
  return at;
}

test('locks of a policy hold in every folder below, also past one that has none', () => {
  write('.', { locked: ['classes.internal.models'] });
  const middle = write('packages', {});
  const below = write('packages/a', { classes: { internal: { models: 'any' } } });
  expect(() => openPolicy(middle)).not.toThrow();
  expect(() => openPolicy(below)).toThrow(
    /packages\/a\/openrouter-compliance\.json:1: "classes\.internal\.models" is looser than \.\.\/\.\.\/openrouter-compliance\.json allows, .*Add "\.\.\/\.\.\/openrouter-compliance\.json" to "extends"/,
  );
  write('packages/a', { extends: '../../openrouter-compliance.json' });
  expect(() => openPolicy(below)).not.toThrow();
});

test('one above that cannot be used is told', () => {
  write('.', '{');
  const below = write('packages/b', {});
  expect(() => openPolicy(below)).toThrow(/The policy stands below .*which cannot be used/);
});
