import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { createRepository, type Repository } from '../testing/repository.js';

const routing = (fields: string) => `export const routing = { ${fields} };\n`;
const files = {
  'src/routing.js': routing("provider: { only: ['openai'], allow_fallbacks: false }"),
  'src/index.js': "export * from './routing.js';\n",
  'src/ask.js': `import { routing } from './index.js';
export const ask = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [text], ...routing }),
  });
`,
  'src/old.js': `export const old = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [text] }),
  });
`,
  'README.md': 'A program.\n',
};

function judged({ run }: Repository, ...args: readonly string[]) {
  const { code, stdout } = run(['check', '--format', 'json', ...args]);
  const { findings, files: counts, notes } = JSON.parse(stdout) as JsonReport;
  return { code, read: counts.read, notes, findings: findings.map(({ file, rule }) => `${file} ${rule}`) };
}

describe('check --changed', () => {
  test('judges what a branch changes, committed or not, and what imports it through others', () => {
    const repository = createRepository(files);
    repository.git('checkout', '-q', '-b', 'feature');
    expect(judged(repository, '--changed', 'main')).toEqual({
      code: 0,
      read: 0,
      findings: [],
      notes: ['Judged: 0 source files that have changed since main, and 0 that depend on them.'],
    });
    repository.write('README.md', 'Another word.\n');
    repository.write('src/routing.js', routing("provider: { order: ['openai'] }"));
    const expected = {
      code: 1,
      read: 3,
      findings: ['src/ask.js require-pinned-provider'],
      notes: ['Judged: 1 source file that has changed since main, and 2 that depend on it.'],
    };
    expect(judged(repository, '--changed', 'main')).toEqual(expected);
    repository.commit();
    expect(judged(repository, '--changed', 'main')).toEqual(expected);
    repository.write('src/new.js', files['src/old.js']);
    expect(judged(repository, '--changed', 'main')).toMatchObject({
      read: 4,
      findings: ['src/ask.js require-pinned-provider', 'src/new.js require-pinned-provider'],
    });
  });

  test('does not count what the base has changed since the branch left it', () => {
    const repository = createRepository(files);
    repository.git('checkout', '-q', '-b', 'feature');
    repository.git('checkout', '-q', 'main');
    repository.write('src/old.js', `// later\n${files['src/old.js']}`);
    repository.commit();
    repository.git('checkout', '-q', 'feature');
    expect(judged(repository, '--changed', 'main').read).toBe(0);
  });

  test.each([
    ['package.json', '{ "name": "x" }', 'package.json has changed'],
    ['openrouter-compliance.json', '{ "defaultClass": "public" }', 'openrouter-compliance.json has changed'],
    ['tsconfig.base.json', '{}', 'tsconfig.base.json has changed'],
  ])('judges everything when %s changes', (file, text, reason) => {
    const repository = createRepository(files);
    repository.write(file, text);
    const { read, notes } = judged(repository, '--changed', 'HEAD');
    expect(read).toBe(4);
    expect(notes).toEqual([
      `${reason} since HEAD, which can change every verdict, so all files were judged.`,
    ]);
  });

  test('judges everything when a source file is gone', () => {
    const repository = createRepository(files);
    repository.git('rm', '-q', 'src/old.js');
    expect(judged(repository, '--changed', 'HEAD')).toMatchObject({
      read: 3,
      notes: ['src/old.js is gone since HEAD, which can change every verdict, so all files were judged.'],
    });
  });

  test('says what is wrong with the reference, a shallow clone, or no repository', () => {
    const repository = createRepository(files);
    const { root, run } = repository;
    expect(run(['check', '--changed', 'nowhere'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'openrouter-compliance: git knows no branch, tag or commit "nowhere". Fetch it, or name another, such as origin/main.\n',
    });
    // A name that git would take for an option.
    expect(run(['check', '--changed=--output=x']).code).toBe(2);
    repository.git('checkout', '-q', '--orphan', 'alone');
    repository.commit();
    expect(run(['check', '--changed', 'main']).stderr).toContain('have no common history');

    repository.git('checkout', '-q', 'main');
    repository.commit();
    const clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
    afterAll(() => rmSync(clone, { recursive: true, force: true }));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
    expect(run(['check', '--changed', 'origin/main~1'], path.relative(root, clone)).stderr).toBe(
      'openrouter-compliance: The clone is shallow, so git cannot tell what has changed since origin/main~1. Fetch the history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.\n',
    );
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(run(['check', '--changed', 'main']).stderr).toMatch(
      / is in no git repository \(.*\), so nothing says/,
    );
  });
});
