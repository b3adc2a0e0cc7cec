import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formats } from '../formats/index.js';
import type { JsonReport } from '../formats/check-schema.js';
import { createRepository } from '../testing/repository.js';
import { createWorkspace } from '../testing/workspace.js';

const digest = (of: string): string => createHash('sha256').update(`Never issued: ${of}.`).digest('hex');
const key = (of: string): string => `sk-or-v1-${digest(of)}`;

const files = {
  'src/a.ts': `export const key = '${key('code')}';\n`,
  '.env': `PORT=80\nOPENROUTER_API_KEY=${key('env')}\n`,
  '.env.example': `OPENROUTER_API_KEY=sk-or-v1-your-key-here\n`,
  'deploy/values.yaml': `env:\n  OPENROUTER_API_KEY: "${key('yaml')}"\n`,
  'tools/eval.py': `KEY = '${key('python')}'\n`,
  'notebooks/try.ipynb': `{\n "source": [\n  "x = 1\\n${key('notebook')}\\n"\n ]\n}\n`,
  'notes-latin.txt': Buffer.concat([Buffer.from([0xfc, 0x20]), Buffer.from(key('latin'))]),
  'windows.env': Buffer.from(`\uFEFFKEY=${key('utf16')}`, 'utf16le'),
  'logo.png': Buffer.concat([Buffer.from([0x89, 0, 0]), Buffer.from(key('png'))]),
  'data.csv': `${'a,b,c\n'.repeat(900_000)}${key('csv')}\n`,
  'src/broken.ts': `const openrouter = '${key('broken')}' 1;\n`,
};

const expected = [
  ['.env', 2, 20],
  ['deploy/values.yaml', 2, 24],
  ['notebooks/try.ipynb', 3, 11],
  ['notes-latin.txt', 1, 3],
  ['src/a.ts', 1, 20],
  ['src/broken.ts', 1, 21],
  ['tools/eval.py', 1, 8],
  ['windows.env', 1, 5],
];

function placesOf(stdout: string): readonly (readonly [string, number, number])[] {
  const { findings } = JSON.parse(stdout) as JsonReport;
  return findings
    .map(({ file, line, column }) => [file, line, column] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('check --keys', () => {
  const { run, write } = createRepository(files);
  // Not tracked, so nobody gets it with the repository.
  write('local.env', `OPENROUTER_API_KEY=${key('local')}\n`);

  test('finds keys in every text file that git tracks', () => {
    const { code, stdout } = run(['check', '--keys', '--format', 'json']);
    expect(code).toBe(1);
    expect(placesOf(stdout)).toEqual(expected);
    expect((JSON.parse(stdout) as JsonReport).notes).toEqual([
      'Tracked files in which no keys were looked for: 1 binary, 1 of more than five megabytes.',
    ]);
  });

  test('says what to do with a file of variables', () => {
    const { stdout } = run(['check', '--keys']);
    expect(stdout).toMatch(
      /\.env\n 2:20 {2}no-literal-key {2}A key of OpenRouter stands in a file of variables that git tracks/,
    );
    expect(stdout).toMatch(
      /eval\.py\n 1:8 +no-literal-key {2}A key of OpenRouter stands in a file that git tracks/,
    );
  });

  test.each(Object.keys(formats))('--format %s names the file and no part of a key', (format) => {
    const { stdout, stderr } = run(['check', '--keys', '--format', format]);
    expect(stdout).toContain('deploy/values.yaml');
    for (const name of [
      'code',
      'env',
      'yaml',
      'python',
      'notebook',
      'latin',
      'utf16',
      'png',
      'csv',
      'broken',
    ])
      for (let start = 0; start + 8 <= 64; start += 1)
        expect(stdout + stderr).not.toContain(digest(name).slice(start, start + 8));
  });

  test('only where it is asked to', () => {
    expect(placesOf(run(['check', '--keys', 'deploy', '--format', 'json']).stdout)).toEqual([expected[1]]);
    expect(placesOf(run(['check', '--keys', '.env', '--format', 'json']).stdout)).toEqual([expected[0]]);
    expect(placesOf(run(['check', '--format', 'json']).stdout)).toEqual([expected[4]]);
  });

  test('finds them before they are in the history of a branch', () => {
    write('deploy/values.yaml', `# moved\nenv:\n  KEY: "${key('yaml')}"\n`);
    const { stdout } = run(['check', '--keys', '--changed', 'main', '--format', 'json']);
    expect(placesOf(stdout)).toEqual([['deploy/values.yaml', 3, 9]]);
  });
});

test('a baseline holds what is known, and a new key is a finding', () => {
  const { run, write } = createRepository({
    '.env': files['.env'],
    'a.ts': 'export {};\n',
    'b.yaml': 'a: 1\n',
  });
  expect(run(['check', '--keys', '--write-baseline']).code).toBe(0);
  expect(run(['check', '--keys', '--baseline']).code).toBe(0);
  write('b.yaml', `key: ${key('new')}\n`);
  const { code, stdout } = run(['check', '--keys', '--baseline', '--format', 'json']);
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as JsonReport).findings.filter(({ known }) => known !== true)).toMatchObject([
    { file: 'b.yaml', line: 1 },
  ]);
});

test('a repository without any source file', () => {
  const { run } = createRepository({ 'main.py': `KEY = '${key('python')}'\n` });
  const { code, stdout } = run(['check', '--keys', '--format', 'json']);
  expect(code).toBe(1);
  expect(placesOf(stdout)).toEqual([['main.py', 1, 8]]);
});

test('without git nothing says what is tracked', () => {
  const { run } = createWorkspace({ 'a.ts': 'export {};\n' });
  const { code, stderr } = run(['check', '--keys']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/is in no git repository .* Leave --keys out to judge source files only\./);
});
