import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { createRepository } from '../testing/repository.js';
import { createWorkspace } from '../testing/workspace.js';

const sender = (name: string, model = 'openai/gpt-4o') => `export const ${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: '${model}', messages: [text] }),
  });
`;
const baseline = 'openrouter-compliance-baseline.json';

describe('a pull request on an old repository', () => {
  test('that only moves an old call passes, also into another file; one that adds a bad call fails', () => {
    const { run, write, read, git } = createRepository({
      'src/a.js': sender('ask'),
      'src/b.js': 'export {};\n',
    });
    const written = run(['check', '--write-baseline']);
    expect(written.code).toBe(0);
    expect(written.stdout).toContain(`Baseline: 1 finding was written into ${baseline}.\n`);
    expect(written.stdout).toContain(`Baseline: 1 known finding is not listed (${baseline}).\n`);
    expect(JSON.parse(read(baseline))).toMatchObject({
      version: 1,
      findings: [{ rule: 'require-pinned-provider', file: 'src/a.js', declaration: 'ask' }],
    });

    write('src/a.js', `// A comment.\n\n${sender('ask')}`);
    expect(run(['check', '--baseline'])).toMatchObject({ code: 0 });
    git('rm', '-q', '-f', 'src/a.js');
    write('src/b.js', sender('ask'));
    expect(run(['check', '--baseline'])).toMatchObject({ code: 0 });

    write('src/b.js', sender('ask') + sender('tell'));
    const { code, stdout } = run(['check', '--baseline']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^src\/b\.js\n 7:3 {2}require-pinned-provider/);
    expect(stdout).toContain('Findings: 1 listed');
    // The copy is new, the original is not.
    write('src/c.js', sender('ask'));
    expect(run(['check', '--baseline']).stdout).toMatch(/^src\/b\.js\n(?:.+\n)+\nsrc\/c\.js\n/);
  });

  test('that swaps one finding for another is noticed, whatever takes its place', () => {
    for (const other of [sender('tell'), sender('ask', 'deepseek/deepseek-chat')]) {
      const { run, write } = createRepository({ 'a.js': sender('ask') });
      run(['check', '--write-baseline']);
      write('a.js', other);
      expect(run(['check', '--baseline']).code).toBe(1);
    }
  });

  test('that repairs one says so, and the baseline shrinks and never grows', () => {
    const { run, write, read } = createRepository({ 'a.js': sender('ask') + sender('tell') });
    run(['check', '--write-baseline']);
    write('a.js', sender('tell'));
    const { code, stdout } = run(['check', '--baseline']);
    expect(code).toBe(0);
    expect(stdout).toContain('Baseline: one of its findings is gone. Take it out with --prune-baseline.\n');
    write('a.js', sender('tell') + sender('fresh'));
    const pruned = run(['check', '--prune-baseline']);
    expect(pruned.code).toBe(1);
    expect(pruned.stdout).toContain(`Baseline: 1 finding was taken out of ${baseline}.\n`);
    const { findings } = JSON.parse(read(baseline)) as { findings: { declaration: string }[] };
    expect(findings.map(({ declaration }) => declaration)).toEqual(['tell']);
  });

  test('in the folder of a package: what other packages have is neither gone nor taken out', () => {
    const { run, write, read } = createRepository({
      'packages/a/a.js': sender('ask'),
      'packages/b/b.js': sender('tell'),
    });
    const declarations = () =>
      (JSON.parse(read(baseline)) as { findings: { declaration: string }[] }).findings.map(
        ({ declaration }) => declaration,
      );
    run(['check', '--write-baseline']);
    expect(run(['check', '--baseline'], 'packages/a').stdout).not.toContain('gone');
    write('packages/b/b.js', '');
    run(['check', '--prune-baseline'], 'packages/a');
    expect(declarations()).toEqual(['ask', 'tell']);
    run(['check', '--prune-baseline'], 'packages/b');
    expect(declarations()).toEqual(['ask']);
    write('packages/b/b.js', sender('say'));
    run(['check', '--write-baseline'], 'packages/b');
    expect(declarations()).toEqual(['ask', 'say']);
  });

  test('in every format: what is known is told apart', () => {
    const { run, write } = createRepository({ 'a.js': sender('ask') });
    run(['check', '--write-baseline']);
    write('a.js', sender('ask') + sender('tell'));
    const json = JSON.parse(run(['check', '--baseline', '--format', 'json']).stdout) as JsonReport;
    expect(json.findings.map(({ declaration, known }) => [declaration, known])).toEqual([
      ['ask', true],
      ['tell', false],
    ]);
    expect(run(['check', '--baseline', '--format', 'sarif']).stdout.match(/"baselineState": "\w+"/g)).toEqual(
      ['"baselineState": "unchanged"', '"baselineState": "new"'],
    );
    for (const format of ['github', 'gitlab', 'markdown']) {
      const { stdout } = run(['check', '--baseline', '--format', format]);
      expect(stdout.match(/fetch names no provider/g), format).toHaveLength(1);
    }
  });
});

test('several equal findings are counted, not lost', () => {
  const twice = `export const ask = (text) => [${[1, 2].map(() => sender('x').slice(27, -2)).join(', ')}];\n`;
  const { run, read } = createWorkspace({ 'a.js': twice });
  expect(run(['check', '--write-baseline']).code).toBe(0);
  expect(read(baseline)).toContain('"count": 2');
  expect(run(['check', '--baseline']).code).toBe(0);
});

describe('a baseline that cannot be used', () => {
  test.each([
    ['{', /^openrouter-compliance: b\.json is no JSON, perhaps after a merge\. /],
    ['{ "version": 2, "findings": [] }', /b\.json: version must be 1\. /],
    [
      '{ "version": 1, "findings": [{ "rule": "no-such-rule" }] }',
      /b\.json: findings\.0\.rule must be \("require-pinned-provider"/,
    ],
  ])('%s', (text, message) => {
    const { run } = createWorkspace({ 'a.js': sender('ask'), 'b.json': text });
    const { code, stderr } = run(['check', '--baseline', 'b.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/ Correct it, or write it anew with --write-baseline\.\n$/);
  });

  test('is a file to judge, since nothing stands between', () => {
    const { run } = createWorkspace({ 'a.js': sender('ask') });
    expect(run(['check', '--baseline', 'a.js'])).toMatchObject({
      code: 2,
      stderr:
        'openrouter-compliance: a.js is code and no baseline: what follows --baseline is taken as its name. Put -- in front of the files to judge: --baseline -- a.js.\n',
    });
  });

  test('is missing, or is written from a part', () => {
    const { run } = createWorkspace({ 'a.js': sender('ask') });
    expect(run(['check', '--baseline']).stderr).toContain(
      'cannot be read (ENOENT). Write one with --write-baseline.',
    );
    expect(run(['check', '--write-baseline', 'a.js'])).toMatchObject({
      code: 2,
      stderr:
        'openrouter-compliance: A baseline is written from the whole repository. Give --write-baseline without paths and --changed.\n',
    });
    expect(run(['check', '--write-baseline', '--prune-baseline']).code).toBe(2);
    expect(run(['check', '--write-baseline', '--baseline', 'no/such/folder.json']).stderr).toContain(
      '(ENOENT)',
    );
  });
});

test('--max-open', () => {
  const open = sender('ask').replace("'openai/gpt-4o'", 'process.env.MODEL');
  const { run } = createWorkspace({
    'a.js': open.replace('messages', "provider: { only: ['openai'], allow_fallbacks: false }, messages"),
  });
  expect(run(['check']).code).toBe(0);
  expect(run(['check', '--max-open', '1']).code).toBe(0);
  expect(run(['check', '--max-open', '0']).code).toBe(1);
  expect(run(['check', '--max-open', 'few'])).toMatchObject({ code: 2 });
});
