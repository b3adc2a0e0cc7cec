/** Changes of what controls the check, on branches of real repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { createRepository, type Repository } from '../testing/repository.js';

const policyFile = 'openrouter-compliance.json';
const policy = (more: object = {}) =>
  JSON.stringify(
    { approvers: ['ada', '@Bob'], classes: { internal: { models: ['openai/gpt-5'] } }, ...more },
    null,
    2,
  );
const call = (name: string) => `export const ${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      model: 'openai/gpt-5',
      messages: [{ role: 'user', content: text }],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
`;

function branch(files: Readonly<Record<string, string>>): Repository {
  const repository = createRepository({ [policyFile]: policy(), ...files });
  repository.git('checkout', '-q', '-b', 'change');
  return repository;
}

function controls({ run }: Repository, ...args: readonly string[]) {
  const { code, stdout } = run(['check', '--changed', 'main', '--format', 'json', ...args]);
  const { findings } = JSON.parse(stdout) as JsonReport;
  const own = findings.filter(({ rule }) => /^no-(?:looser|lower|larger|edited|added)-/.test(rule));
  return { code, own, found: own.map(({ rule, file, line }) => `${rule} ${file}:${line}`) };
}

describe('no-looser-policy', () => {
  test('a model more is a finding at its key; an approver of the base clears it, whoever the change names', () => {
    const repository = branch({ 'a.js': call('ask') });
    repository.write(
      policyFile,
      policy({ approvers: ['eve'], classes: { internal: { models: ['openai/gpt-5', 'acme/*'] } } }),
    );
    const { code, own, found } = controls(repository);
    expect(code).toBe(1);
    expect(found).toEqual([`no-looser-policy ${policyFile}:7`, `no-looser-policy ${policyFile}:2`]);
    expect(own[0]?.message).toBe(
      'The policy gets looser: classes.internal.models – acme/* is allowed now. It needs an approval by ada or @Bob, whom the policy of main names.',
    );
    const byEve = repository.run(['check', '--changed', 'main', '--approved-by', 'eve']);
    expect(byEve.code).toBe(1);
    expect(byEve.stdout).toContain('Note: eve is none of the "approvers" in the policy of main');
    const approved = controls(repository, '--approved-by', 'eve', '--approved-by', 'bob');
    expect(approved.code).toBe(0);
    expect(approved.own.map(({ approvedBy }) => approvedBy)).toEqual(['bob', 'bob']);
    const text = repository.run(['check', '--changed', 'main', '--approved-by', 'ADA']).stdout;
    expect(text).toContain(`${policyFile}:7  no-looser-policy – approved by ADA: The policy gets looser`);
  });

  test('what is stricter passes; a policy that is gone, or new and looser, does not', () => {
    const repository = branch({ 'a.js': call('ask'), 'sub/b.js': call('tell') });
    repository.write(policyFile, policy({ classes: { internal: { models: [] } } }));
    expect(controls(repository).found).toEqual([]);
    rmSync(path.join(repository.root, policyFile));
    expect(controls(repository).found).toContain(`no-looser-policy ${policyFile}:1`);
    repository.write(policyFile, policy());
    repository.write(
      'sub/openrouter-compliance.json',
      '{ "classes": { "restricted": { "models": "any" } } }',
    );
    expect(controls(repository).found).toContain('no-looser-policy sub/openrouter-compliance.json:1');
  });

  test('without approvers nobody can approve, and the message says so', () => {
    const repository = createRepository({ [policyFile]: '{}', 'a.js': call('ask') });
    repository.git('checkout', '-q', '-b', 'change');
    repository.write(policyFile, '{ "defaultClass": "public" }');
    const { code, own } = controls(repository, '--approved-by', 'ada');
    expect(code).toBe(1);
    expect(own[0]?.message).toContain('Nobody can approve it, as the policy of main names no "approvers".');
  });

  test('--approved-by needs --changed', () => {
    const { run } = branch({ 'a.js': call('ask') });
    expect(run(['check', '--approved-by', 'ada'])).toMatchObject({
      code: 2,
      stderr:
        'openrouter-compliance: --approved-by says who approved what a branch changes. Give it together with --changed <ref>.\n',
    });
  });
});

describe('no-lower-class', () => {
  const tagged = (name: string, tag: string) => `/** @dataClassification ${tag} */\n${call(name)}`;

  test('an annotation that names a lower class, or is gone; code that moves keeps it', () => {
    const repository = branch({
      'a.js': tagged('ask', 'confidential'),
      'b.js': tagged('tell', 'confidential'),
    });
    repository.write('a.js', tagged('ask', 'public'));
    repository.write('b.js', call('tell'));
    const { own, found } = controls(repository);
    expect(found).toEqual(['no-lower-class a.js:2', 'no-lower-class b.js:1']);
    expect(own.map(({ message }) => message.split('. ')[0])).toEqual([
      'The class of ask was "confidential" and is "public" now',
      'The annotation "confidential" of tell is gone',
    ]);
    repository.write('a.js', tagged('ask', 'restricted'));
    repository.git('checkout', '-q', 'main', '--', 'b.js');
    repository.git('mv', 'b.js', 'c.js');
    expect(controls(repository).found).toEqual([]);
  });

  test('a new name hides nothing, and what is deleted is nothing lower', () => {
    const repository = branch({ 'a.js': tagged('ask', 'confidential'), 'b.js': call('tell') });
    repository.write('a.js', call('askAgain'));
    expect(controls(repository).found).toEqual(['no-lower-class a.js:2']);
    rmSync(path.join(repository.root, 'a.js'));
    expect(controls(repository).found).toEqual([]);
  });

  test('members of types and whole files', () => {
    const types = (tag: string) => `export interface Patient {\n  /** ${tag} */\n  name: string;\n}\n`;
    const repository = branch({
      'types.ts': types('@dataClassification restricted'),
      'a.js': `/** @file Asks. @dataClassification confidential */\n${call('ask')}`,
    });
    repository.write('types.ts', types('The name.'));
    repository.write('a.js', call('ask'));
    expect(controls(repository).found).toEqual(['no-lower-class a.js:1', 'no-lower-class types.ts:1']);
  });
});

test('no-larger-baseline: an entry more is a finding, one that moves or goes is none', () => {
  const bad = (name: string) => call(name).replace(/ +provider.*\n/, '');
  const repository = branch({ 'a.js': bad('ask') });
  const baseline = 'openrouter-compliance-baseline.json';
  repository.run(['check', '--write-baseline']);
  const { own, found } = controls(repository, '--baseline');
  expect(found).toEqual([`no-larger-baseline ${baseline}:1`]);
  expect(own[0]?.message).toContain('one more finding: require-pinned-provider in a.js (ask).');
  repository.commit();
  repository.git('checkout', '-q', '-b', 'next');
  repository.git('branch', '-f', 'main', 'HEAD');
  repository.git('mv', 'a.js', 'b.js');
  repository.run(['check', '--write-baseline']);
  expect(controls(repository, '--baseline')).toMatchObject({ code: 0, found: [] });
});

test('no-edited-guard: an edited or missing guard is a finding, one that is written anew is none', () => {
  const repository = branch({
    'a.ts': `import './openrouter-guard';\n${call('ask').replace('(text)', '(text: string)')}`,
  });
  repository.run(['fix', '--guard', '--write', '--allow-dirty']);
  // The directive that it brings is no exception of somebody's.
  expect(controls(repository).found).toEqual([]);
  repository.commit();
  repository.git('branch', '-f', 'main', 'HEAD');
  const text = repository.read('openrouter-guard.ts');
  repository.write('openrouter-guard.ts', text.replace('export function', 'export /* */ function'));
  expect(controls(repository).found).toEqual(['no-edited-guard openrouter-guard.ts:1']);
  repository.write('openrouter-guard.ts', text);
  mkdirSync(path.join(repository.root, 'lib'));
  repository.git('mv', 'openrouter-guard.ts', 'lib/openrouter-guard.ts');
  expect(controls(repository).found).toEqual([]);
  rmSync(path.join(repository.root, 'lib/openrouter-guard.ts'));
  expect(controls(repository).found).toEqual(['no-edited-guard openrouter-guard.ts:1']);
});

test('no-added-suppression: a directive more, or with another end, is a finding; one that moves is none', () => {
  const directive =
    '// eslint-disable-next-line openrouter-compliance/no-unapproved-model -- pilot, until 2999-01-31';
  const repository = branch({ 'a.js': `${directive}\n${call('ask')}`, 'b.js': call('tell') });
  repository.git('mv', 'a.js', 'c.js');
  repository.write('b.js', `// eslint-disable-next-line no-console\n${call('tell')}`);
  expect(controls(repository).found).toEqual([]);
  repository.write('b.js', `/* eslint-disable */\n${call('tell')}`);
  expect(controls(repository).found).toEqual(['no-added-suppression b.js:1']);
  repository.write('b.js', call('tell'));
  repository.write('c.js', `${directive.replace('2999', '3999')}\n${call('ask')}`);
  expect(controls(repository).found).toEqual(['no-added-suppression c.js:1']);
});

test('every format shows a change, with its page, and who approved it', () => {
  const repository = branch({ 'a.js': call('ask') });
  repository.write(policyFile, policy({ defaultClass: 'public' }));
  const inFormat = (format: string, ...args: readonly string[]) =>
    repository.run(['check', '--changed', 'main', '--format', format, ...args]).stdout;
  expect(inFormat('github')).toMatch(/^::error file=openrouter-compliance\.json,.*title=no-looser-policy::/m);
  expect(inFormat('gitlab')).toContain('"check_name": "no-looser-policy"');
  expect(inFormat('markdown')).toContain('no-looser-policy');
  expect(inFormat('markdown', '--approved-by', 'ada')).toContain('approved by ada');
  const { runs } = JSON.parse(inFormat('sarif', '--approved-by', 'ada')) as {
    runs: { results: object[]; tool: { driver: { rules: { id: string; helpUri: string }[] } } }[];
  };
  expect(runs[0]?.results).toMatchObject([
    { ruleId: 'no-looser-policy', suppressions: [{ kind: 'external', justification: 'Approved by ada.' }] },
  ]);
  expect(runs[0]?.tool.driver.rules.map(({ helpUri }) => helpUri)).toContainEqual(
    expect.stringMatching(/control-changes\.md#no-looser-policy$/),
  );
  // Git itself knows nothing of it: the tree is as it was.
  expect(execFileSync('git', ['status', '--short'], { cwd: repository.root, encoding: 'utf8' })).toBe(
    ` M ${policyFile}\n`,
  );
});
