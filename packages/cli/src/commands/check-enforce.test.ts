import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { createWorkspace } from '../testing/workspace.js';

const call = (name: string, tag = '') => `${tag}export const ${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-5', messages: [{ role: 'user', content: text }] }),
  });
`;
const policy = (...enforce: readonly object[]) => JSON.stringify({ enforce });
const policyFile = 'openrouter-compliance.json';

describe('report', () => {
  const { run } = createWorkspace({
    [policyFile]: policy({ level: 'report' }, { level: 'all', from: '2999-01-31' }),
    'a.js': call('ask'),
  });

  test('shows findings, says until when, and fails nothing', () => {
    const { code, stdout } = run(['check']);
    expect(stdout).toContain('require-pinned-provider');
    expect(stdout).toContain('Reported only until 2999-01-31, as "enforce" of the policy says.');
    expect(stdout).toContain('Findings: 1 listed, 1 of them reported only, from 1 verdict that fails.');
    expect(code).toBe(0);
    expect(run(['check', '--strict']).code).toBe(0);
  });

  test('in every format', () => {
    const inFormat = (format: string) => run(['check', '--format', format]).stdout;
    expect(inFormat('github')).toMatch(/^::notice file=a\.js,.*Reported only until 2999-01-31/m);
    expect(JSON.parse(inFormat('gitlab'))).toMatchObject([{ severity: 'info' }]);
    expect(JSON.parse(inFormat('sarif'))).toMatchObject({
      runs: [
        { results: [{ kind: 'fail', level: 'note', properties: { enforcement: { level: 'report' } } }] },
      ],
    });
    expect((JSON.parse(inFormat('json')) as JsonReport).findings).toMatchObject([
      { enforcement: { level: 'report', stricterFrom: '2999-01-31' } },
    ]);
    expect(inFormat('markdown')).toMatch(/no findings[^]*### Reported only[^]*a\.js:2/);
  });
});

test('by rule and class: only what is enforced fails', () => {
  const files = { 'a.js': call('ask'), 'b.js': call('tell', '/** @dataClassification restricted */\n') };
  const restricted = createWorkspace({
    ...files,
    [policyFile]: policy({ level: 'report' }, { level: 'all', classes: ['restricted'] }),
  });
  const { code, stdout } = restricted.run(['check', '--format', 'json']);
  const levels = (JSON.parse(stdout) as JsonReport).findings.map(
    ({ file, enforcement }) => `${file} ${enforcement?.level}`,
  );
  expect(new Set(levels)).toEqual(new Set(['a.js report', 'b.js all']));
  expect(code).toBe(1);
  expect(restricted.run(['check', 'a.js']).code).toBe(0);
  const keys = createWorkspace({
    ...files,
    [policyFile]: policy({ level: 'report' }, { level: 'all', rules: ['no-literal-key'] }),
  });
  expect(keys.run(['check']).code).toBe(0);
});

describe('new', () => {
  test('fails on what the baseline does not hold, without being asked to look into it', () => {
    const { run } = createWorkspace({ [policyFile]: policy({ level: 'new' }), 'a.js': call('ask') });
    const without = run(['check']);
    expect(without.stdout).toContain(
      'Note: The policy enforces findings that are "new", and there is no baseline, so all of them count. Write one with --write-baseline.',
    );
    expect(without.code).toBe(1);
    expect(run(['check', '--write-baseline']).code).toBe(0);
    expect(run(['check'])).toMatchObject({ code: 0 });
  });

  test('excuses nothing of which the policy says otherwise', () => {
    const { run } = createWorkspace({
      [policyFile]: policy({ level: 'new' }, { level: 'all', classes: ['restricted'] }),
      'a.js': call('ask'),
      'b.js': call('tell', '/** @dataClassification restricted */\n'),
    });
    run(['check', '--write-baseline']);
    for (const options of [[], ['--baseline']]) {
      const { code, stdout } = run(['check', ...options]);
      expect(stdout).toContain('b.js\n');
      expect(stdout).not.toContain('a.js\n');
      expect(stdout).not.toContain('of its findings are gone');
      expect(code).toBe(1);
    }
  });
});

test('an entry that has not begun changes nothing, and one that is locked cannot be loosened', () => {
  const future = createWorkspace({
    [policyFile]: policy({ level: 'report', from: '2999-01-01' }),
    'a.js': call('ask'),
  });
  expect(future.run(['check']).code).toBe(1);
  const locked = createWorkspace({
    'base.json': JSON.stringify({ enforce: [{ level: 'all' }], locked: ['enforce'] }),
    [policyFile]: JSON.stringify({ extends: './base.json', enforce: [{ level: 'report' }] }),
    'a.js': call('ask'),
  });
  const { code, stderr } = locked.run(['check']);
  expect(stderr).toContain('"enforce" is locked by');
  expect(code).toBe(2);
});
