import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { evidenceFormats } from '../evidence/evidence-formats.js';
import type { Evidence } from '../evidence/evidence-schema.js';
import { fixFormats } from '../formats/fix/index.js';
import { formats } from '../formats/index.js';
import { createRepository, type Repository } from '../testing/repository.js';
import type { CommandResult } from '../testing/workspace.js';

const digest = createHash('sha256').update('A name that no output may show.').digest('hex');
const key = `sk-or-v1-${digest}`;

/** Behind a colon, a space and a per cent sign, so that a format that escapes one of them has something to escape before the key. */
const folder = `src/a: b%${key}`;
const file = `${folder}/${key}.ts`;
const bad = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
export const ask = (content: string) => {
  console.log(content);
  return client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }] });
};
`;
const files = {
  [file]: bad,
  [`${key}.ts`]: bad,
  'src/caller.ts': `import { ask } from './a: b%${key}/${key}.js';\nexport const answer = (text: string) => ask(text);\n`,
  [`${folder}/broken.ts`]: "const openrouter = 'a' 'b';\n",
  [`${folder}/tsconfig.json`]: '{}',
  [`${folder}/job.py`]: 'requests.post("https://openrouter.ai/api/v1")\n',
  [`${folder}/bundle.js`]: 'var openai=new OpenAI({baseURL:"https://openrouter.ai/api/v1"});'.repeat(9000),
  [`${folder}/.env.example`]: '',
  [`${key}.json`]: '{ "defaultClass": "internal" }',
};

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Any eight characters in a row would give a part of the key away. */
function expectMasked(...outputs: readonly string[]): void {
  for (const output of outputs) {
    for (let start = 0; start + 8 <= digest.length; start += 1)
      expect(output).not.toContain(digest.slice(start, start + 8));
  }
}

function expectMaskedResult({ code, stdout, stderr }: CommandResult, codes: readonly number[]): void {
  expect(codes, stderr).toContain(code);
  expect(stdout + stderr).toMatch(/\[key\]|%5Bkey%5D/);
  expectMasked(stdout, stderr);
}

describe('a file or folder that is named after a key is shown with a mask', () => {
  const repository = createRepository(files);
  const { run, read } = repository;

  test.each(Object.keys(formats))('check --format %s', (format) => {
    const output = `out.${format}`;
    expectMaskedResult(run(['check', '--format', format, '--strict']), [1]);
    vi.stubEnv('FORCE_COLOR', '1');
    expectMaskedResult(run(['check', '--format', format, '--policy', `${key}.json`]), [1]);
    expectMasked(run(['check', '--format', format, '--output', output]).stdout, read(output));
    expect(read(output)).toMatch(/\[key\]|%5Bkey%5D/);
  });

  test('check --format github, with the summary of the job', () => {
    vi.stubEnv('GITHUB_STEP_SUMMARY', path.join(repository.root, 'summary.md'));
    expectMaskedResult(run(['check', '--format', 'github']), [1]);
    expect(read('summary.md')).toContain('key');
    expectMasked(read('summary.md'));
  });

  test('check --write-baseline, and then nothing is new', () => {
    expectMasked(run(['check', '--write-baseline']).stdout, read('openrouter-compliance-baseline.json'));
    expect(read('openrouter-compliance-baseline.json')).toContain('[key]');
    expect(run(['check', '--baseline']).stdout).toContain('Findings: 0 listed');
  });

  test('check --changed', () => {
    const changed = createRepository(files);
    appendFileSync(path.join(changed.root, folder, 'tsconfig.json'), '\n');
    const result = changed.run(['check', '--changed', 'main']);
    expectMaskedResult(result, [1]);
    expect(result.stdout).toContain('[key]/tsconfig.json has changed');
  });

  test.each(Object.keys(fixFormats))('fix --format %s', (format) => {
    expectMaskedResult(run(['fix', '--format', format]), [1]);
  });

  test('fix --write where changes are not committed, where all are, and --undo', () => {
    const fixed: Repository = createRepository(files);
    appendFileSync(path.join(fixed.root, file), '\n');
    expectMaskedResult(fixed.run(['fix', '--write', file]), [2]);
    fixed.commit();
    expectMaskedResult(fixed.run(['fix', '--write', '--output', 'fix.txt']), [0, 1]);
    expectMasked(fixed.read('fix.txt'));
    appendFileSync(path.join(fixed.root, file), '\n');
    expectMaskedResult(fixed.run(['fix', '--undo']), [2]);
  });

  test('a diff whose file has another name cannot be applied', () => {
    const { diff } = JSON.parse(run(['fix', '--format', 'json', file]).stdout) as {
      diff: { text: string; applies: boolean };
    };
    expect(diff.text).toContain('[key].ts');
    expect(diff.applies).toBe(false);
  });

  test('explain, on every line and where a value is used elsewhere', () => {
    for (let line = 1; line <= 5; line += 1)
      expectMaskedResult(run(['explain', `${file}:${line}`, '--policy', `${key}.json`]), [0]);
    expectMasked(run(['explain', 'src/caller.ts:2']).stdout);
  });

  test('init and what it writes', () => {
    const { stdout, stderr } = run(['init', '--force']);
    expectMasked(stdout, stderr, read('openrouter-compliance.json'));
    expect(read('openrouter-compliance.json')).toContain('[key]');
    expectMaskedResult(run(['init', folder]), [0]);
    expectMaskedResult(run(['init', folder]), [2]);
    expectMasked(read(`${folder}/openrouter-compliance.json`));
  });

  test.each(Object.keys(evidenceFormats))('report --format %s', (format) => {
    expectMaskedResult(run(['report', '--format', format]), [0]);
    expectMaskedResult(run(['report', '--format', format, folder]), [0]);
  });

  test('report knows the files of other languages in such a folder', () => {
    const { population } = JSON.parse(run(['report', '--format', 'json', folder]).stdout) as Evidence;
    expect(population.scope).toEqual(['src/a: b%[key]']);
    expect(population.otherLanguages).toEqual([{ language: 'Python', files: ['src/a: b%[key]/job.py'] }]);
  });

  test.each(['lint', 'show', 'test'])('policy %s', (name) => {
    const { stdout, stderr } = run(['policy', name, '--policy', `${key}.json`]);
    expect(stdout + stderr).not.toBe('');
    expectMasked(stdout, stderr);
  });
});

describe('a name that is wrong is told without its key', () => {
  const { run } = createRepository({ 'a.ts': '', [`${key}/note.txt`]: '' });
  test.each([
    ['check', key],
    ['check', `"${key}/**"`],
    ['check', '--policy', `${key}.json`],
    ['check', '--baseline', `${key}.json`],
    ['check', '--output', `${key}/no/out.txt`],
    ['check', '--changed', key],
    ['check', `--${key}`],
    ['check', '--format', key],
    ['fix', key],
    ['fix', '--output', `${key}/no/out.txt`],
    ['explain', key],
    ['explain', `${key}:1`],
    ['explain', `${key}.ts:1`],
    ['init', `${key}.ts`],
    ['report', key],
    ['report', '--merge', `${key}.json`],
    ['report', '--audit', `${key}.json`],
    ['audit', '--offline', '--policy', `${key}.json`],
    [key],
  ])('%#: %s', (...args) => {
    expectMaskedResult(run(args), [2]);
  });
});
