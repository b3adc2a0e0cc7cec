import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPolicyFile } from './policy-file.js';

const root = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-layers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: object): string {
  const at = path.join(root, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, JSON.stringify(content));
  return at;
}

write('node_modules/@acme/llm-policy/package.json', {
  name: '@acme/llm-policy',
  version: '2.1.0',
  exports: {},
});
write('node_modules/@acme/llm-policy/openrouter-compliance.json', {
  classes: { internal: { models: ['openai/*'] } },
  files: [{ globs: ['packages/*/src/clinical/**'], class: 'restricted' }],
});
write('node_modules/@acme/llm-policy/strict.json', { classes: { internal: { models: [] } } });
write('openrouter-compliance.json', { extends: '@acme/llm-policy' });

const home = 'packages/a/openrouter-compliance.json';
const message = (extended: unknown): string => {
  try {
    readPolicyFile(write(home, { extends: extended }));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('packages', () => {
  test.each(['@acme/llm-policy', '@acme/llm-policy@^2', '@acme/llm-policy@2.1.0'])('%s', (specifier) => {
    const { data } = readPolicyFile(write(home, { extends: specifier }));
    expect(data.classes['internal']?.models).toEqual(['openai/*']);
  });

  test('another file of it', () => {
    const { data } = readPolicyFile(write(home, { extends: '@acme/llm-policy/strict.json' }));
    expect(data.classes['internal']?.models).toEqual([]);
  });

  test('a changed one is read again', () => {
    const file = 'node_modules/llm/openrouter-compliance.json';
    const digests = ['internal', 'public'].map((defaultClass) => {
      write(file, { defaultClass });
      return readPolicyFile(write(home, { extends: 'llm' })).digest;
    });
    expect(digests[0]).not.toBe(digests[1]);
  });
});

test("the root's policy means the same files below, as does the package that it extends", () => {
  const policy = readPolicyFile(write(home, { extends: '../../openrouter-compliance.json' }));
  expect(policy.classOfFile('src/clinical/letters.ts')).toBe('restricted');
  expect(policy.classOfFile('src/other.ts')).toBeUndefined();
});

test.each<readonly [extended: unknown, message: string]>([
  ['./nope.json', 'The file cannot be read (it does not exist).'],
  ['@acme/llm-policy@^3', 'names @acme/llm-policy@^3, and 2.1.0 is installed.'],
  ['@acme/llm-policy@newest', 'has "newest" as its version, which is no range.'],
  ['@acme/llm-policy/nope.json', 'which has no nope.json.'],
  ['@acme/other', 'names the package @acme/other, which is not installed.'],
  ['https://acme.example/policy.json', 'is neither a relative path nor a package.'],
  ['/etc/policy.json', 'is neither a relative path nor a package.'],
  ['./openrouter-compliance.json', 'leads back to the policy itself.'],
])('%j is a mistake with its remedy', (extended, expected) => {
  expect(message(extended)).toContain(expected);
});
