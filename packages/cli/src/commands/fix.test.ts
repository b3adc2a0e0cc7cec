import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import type { JsonFixReport } from '../formats/fix/json.js';
import { createRepository } from '../testing/repository.js';
import { createWorkspace } from '../testing/workspace.js';

const leaky = `export const ask = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      model: 'openai/gpt-4o',
      messages: [text],
    }),
  });
`;
const pinned = leaky.replace(
  '[text],',
  "[text],\n      provider: { only: ['openai', 'azure'], allow_fallbacks: false },",
);
/** Nobody knows which providers a router will choose. */
const undecided = leaky.replace('openai/gpt-4o', 'openrouter/auto');

describe('without --write', () => {
  test('a diff that git applies comes out, and nothing is written', () => {
    const { root, run, read } = createRepository({ 'src/a.js': leaky, 'src/b.js': 'export const b = 1;\n' });
    const { code, stdout, stderr } = run(['fix']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(read('src/a.js')).toBe(leaky);
    expect(stdout).toContain('\n+      provider: { only: [');
    expect(stdout).toContain('Problems: 1 found, 1 fixable, 0 to decide.\n');
    expect(stdout).toContain('Files: 2 read, 1 fixable, 0 to decide, 0 refused, 1 untouched.\n');
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    expect(read('src/a.js')).toBe(pinned);
  });

  test('no repository is needed, and nothing to repair is exit code 0', () => {
    const { run } = createWorkspace({ 'a.js': pinned });
    expect(run(['fix'])).toMatchObject({
      code: 0,
      stdout:
        'Problems: 0 found, 0 fixable, 0 to decide.\nFiles: 1 read, 0 fixable, 0 to decide, 0 refused, 1 untouched.\n',
    });
  });
});

test('a masked key is said, as the diff is no patch then; a new file has no old one', () => {
  const digest = createHash('sha256').update('A key that the diff masks.').digest('hex');
  const client = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: 'sk-or-v1-${digest}' });\n`;
  const masked = createRepository({ 'src/a.js': client, 'src/c.js': undecided }).run(['fix']);
  expect(masked.stdout).toContain('\n--- /dev/null\n+++ b/.env.example\n');
  expect(masked.stdout).toMatch(
    /\nFiles in the diff: 2, 1 of them with markers only\.\nBeside the code in the diff: \.env\.example, \.gitignore\.\nThe diff masks a key or a prompt in 1 place, so it cannot be applied as a patch; use --write\.\nNothing was written\./,
  );
  expect(masked.stdout).not.toContain(digest.slice(0, 8));
  const plain = createRepository({ 'src/a.js': leaky }).run(['fix']);
  expect(plain.stdout).not.toMatch(/masks|markers only/);
});

describe('with --write', () => {
  test('files are repaired, what is left is told and marked, and a second run changes nothing', () => {
    const workspace = createRepository({ 'src/a.js': leaky, 'src/c.js': undecided });
    const { run, read } = workspace;
    const { code, stdout } = run(['fix', '--write']);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Needs a decision\n {2}src\/c\.js:2:3 {2}require-pinned-provider {2}fetch names no provider/,
    );
    expect(stdout).toContain('require-pinned-provider  1 fixed, 1 to decide\n');
    expect(stdout).toContain('Written: 2 of 2 files, 1 of them with markers only.\n');
    expect(read('src/a.js')).toBe(pinned);
    expect(read('src/c.js')).toContain(
      '// TODO(openrouter-compliance/require-pinned-provider): which providers serve openrouter/auto is not known.\n',
    );
    const after = [read('src/a.js'), read('src/c.js')];
    expect(run(['fix', '--write'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Written: 0 of 0') as string,
    });
    expect([read('src/a.js'), read('src/c.js')]).toEqual(after);
  });

  test('only where git could bring the files back, or with --allow-dirty', () => {
    const loose = createWorkspace({ 'a.js': leaky });
    expect(loose.run(['fix', '--write'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: ${loose.root} is in no git repository, so the repairs could not be reviewed as a change. Commit the files to one, or pass --allow-dirty.\n`,
    });
    expect(loose.run(['fix', '--write', '--allow-dirty']).code).toBe(0);
    expect(loose.read('a.js')).toBe(pinned);

    const dirty = createRepository({ 'a.js': leaky, 'other.js': '1;\n' });
    appendFileSync(path.join(dirty.root, 'other.js'), '2;\n');
    appendFileSync(path.join(dirty.root, 'a.js'), '// mine\n');
    expect(dirty.run(['fix', '--write'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'openrouter-compliance: a.js would be changed and has changes that are not committed. Commit them first, or pass --allow-dirty.\n',
    });
    expect(dirty.read('a.js')).toBe(`${leaky}// mine\n`);
    dirty.git('commit', '-qm', 'mine', 'a.js');
    expect(dirty.run(['fix', '--write']).code).toBe(0);
  });
});

test('a file that is repaired in part is counted once, and told', () => {
  const { run } = createRepository({
    'src/a.js': leaky + undecided.replace('ask', 'askRouter'),
    'src/b.js': leaky,
  });
  const { stdout } = run(['fix', '--write', '--format', 'markdown', '--output', 'change.md']);
  expect(stdout).toContain('Fixed in part\n  src/a.js  1 fixed, 2 left to decide\n');
  expect(stdout).toContain(
    'Problems: 4 found, 2 fixed, 2 to decide.\nFiles: 2 read, 1 fixed, 1 to decide (1 of them fixed in part), 0 refused, 0 untouched.\nWritten: 2 of 2 files.\n',
  );
});

describe('--undo', () => {
  test('takes the last run back, files and .env.example, and says what it leaves', () => {
    const digest = createHash('sha256').update('A key that is taken back.').digest('hex');
    const client = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: 'sk-or-v1-${digest}' });\n`;
    const workspace = createRepository({ 'src/a.js': leaky, 'src/client.js': client });
    const { root, run, read } = workspace;
    expect(run(['fix', '--write']).stdout).toMatch(
      /\nWritten: 2 of 2 files\.\nBeside the code written: \.env\.example, \.gitignore\.\nTake it back with fix --undo\.\n$/,
    );
    expect(read('.env.example')).toBe('OPENROUTER_API_KEY=\n');
    appendFileSync(path.join(root, 'src/a.js'), '// mine\n');
    const partly = run(['fix', '--undo']);
    expect(partly.code).toBe(2);
    expect(partly.stdout).toMatch(
      /^Left as they are\n {2}src\/a\.js {2}The file has changed since .*\.\n\nTaken back: the run of \S+, 3 of 4 files changed now, 1 left\.\nThe run is kept until .*--leave-changed .*\.\n$/,
    );
    expect(read('src/client.js')).toBe(client);
    expect(existsSync(path.join(root, '.env.example'))).toBe(false);
    expect(partly.stdout).toContain('Bring it back to what it was before the run (with git restore, say)');
    workspace.git('checkout', '-q', 'src/a.js');
    expect(run(['fix', '--undo'])).toMatchObject({ code: 0, stderr: '' });
    expect(run(['fix', '--undo'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: There is no run to take back in ${root}. Runs are kept for 14 days on the machine that made them.\n`,
    });
  });

  test('ends with what has changed since as it is, and then takes back the run before', () => {
    const { root, run, read } = createRepository({ 'src/a.js': leaky });
    run(['fix', '--write']);
    appendFileSync(path.join(root, 'src/a.js'), '// mine\n');
    const mine = read('src/a.js');
    expect(run(['fix', '--undo']).code).toBe(2);
    expect(run(['fix', '--undo', '--leave-changed'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Left as they are\n {2}src\/a\.js {2}It has changed since the run\.\n\nTaken back: .*, 1 left\.\n$/,
      ) as string,
    });
    expect(read('src/a.js')).toBe(mine);
    expect(run(['fix', '--undo']).stderr).toContain('There is no run to take back');
    expect(run(['fix', '--leave-changed']).stderr).toContain('Give it together with --undo.');
  });

  test('needs no policy that can be read, and takes no other option', () => {
    const { run, read, root } = createRepository({ 'a.js': leaky });
    run(['fix', '--write']);
    writeFileSync(path.join(root, 'openrouter-compliance.json'), '{');
    expect(run(['fix', '--undo', 'a.js'])).toMatchObject({
      code: 2,
      stderr:
        'openrouter-compliance: --undo takes back a whole run. Give it without paths, --write, --guard, --annotate and --only.\n',
    });
    expect(run(['fix', '--undo']).code).toBe(0);
    expect(read('a.js')).toBe(leaky);
  });
});

describe('--format', () => {
  const files = {
    'src/a.js': leaky,
    'src/c.js': undecided,
    'web/b|c.js': undecided,
    'broken.js': `${leaky}(`,
  };

  test('json is one document with counts, places and a diff', () => {
    const { run } = createRepository(files);
    const { code, stdout } = run(['fix', '--format', 'json']);
    const report = JSON.parse(stdout) as JsonFixReport;
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      written: false,
      files: { read: 4, fixed: 1, 'needs-decision': 2, 'partly-fixed': 0, refused: 1, untouched: 0 },
      problems: { found: 5, fixed: 1, needsDecision: 4 },
      changes: { wanted: 3, made: 3, marksOnly: 2 },
      diff: { applies: true },
      refused: [{ file: 'broken.js', position: { line: 9 } }],
    });
    expect(report.diff?.text).toContain("+      provider: { only: ['openai', 'azure']");
    expect(report.findings.map(({ file, line, outcome }) => [file, line, outcome])).toEqual([
      ['src/a.js', 2, 'fixed'],
      ['src/c.js', 2, 'needs-decision'],
      ['src/c.js', 5, 'needs-decision'],
      ['web/b|c.js', 2, 'needs-decision'],
      ['web/b|c.js', 5, 'needs-decision'],
    ]);
    const written = JSON.parse(run(['fix', '--write', '--format', 'json']).stdout) as JsonFixReport;
    expect(written).toMatchObject({ written: true, diff: null, changes: { made: 3 } });
  });

  test('markdown is fit for a pull request, whatever the files are called', () => {
    const { run, read } = createRepository(files);
    const { stdout } = run(['fix', '--write', '--format', 'markdown', '--output', 'change.md']);
    expect(stdout).toContain('\nWritten: 3 of 3 files, 2 of them with markers only.\n');
    const page = marked.lexer(read('change.md'));
    const tables = page.flatMap((token) => (token.type === 'table' ? [token as Tokens.Table] : []));
    expect(tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual([
      [
        ['`no-unapproved-model`', '0', '2'],
        ['`require-pinned-provider`', '1', '2'],
      ],
      [
        ['`src`', '1', '2'],
        ['`web`', '0', '2'],
      ],
    ]);
    const lists = page.flatMap((token) => (token.type === 'list' ? [token as Tokens.List] : []));
    expect(lists.map(({ items }) => items.length)).toEqual([4, 1]);
    expect(lists[0]?.items[2]?.text).toMatch(
      /^`web\/b\|c\.js:2` require-pinned-provider: .* Not repaired: which providers serve openrouter\/auto is not known\.$/,
    );
  });
});

describe('options', () => {
  test('--only repairs problems of one rule', () => {
    const { run, read } = createRepository({ 'a.js': leaky });
    expect(run(['fix', '--write', '--only', 'no-raw-prompt-logging'])).toMatchObject({ code: 0 });
    expect(read('a.js')).toBe(leaky);
    const { code, stdout, stderr } = run(['fix', '--only', 'no-such-rule']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Allowed choices are require-pinned-provider');
  });

  test('--annotate says in the code which class the policy gives its file', () => {
    const { run, read } = createRepository({
      'openrouter-compliance.json': '{ "files": [{ "globs": ["a.js"], "class": "public" }] }',
      'a.js': pinned,
    });
    const shown = run(['fix', '--annotate']);
    expect(shown).toMatchObject({ code: 1, stderr: '' });
    expect(shown.stdout).toContain('+/** @dataClassification public */\n');
    expect(run(['fix', '--annotate', '--format', 'markdown']).stdout).toContain(
      'Classes written as @dataClassification: 1.',
    );
    const written = run(['fix', '--annotate', '--write', '--format', 'json', '--allow-dirty']);
    expect(written.code).toBe(0);
    expect((JSON.parse(written.stdout) as JsonFixReport).annotations).toBe(1);
    expect(read('a.js')).toBe(`/** @dataClassification public */\n${pinned}`);
    expect(run(['fix', '--annotate']).stdout).not.toContain('@dataClassification');
  });

  test('--typecheck takes back what the types of the repository leave no room for', () => {
    const typed = `const body: { model: string; messages: unknown[] } = { model: 'openai/gpt-4o', messages: ['Hi'] };
export const ask = () =>
  fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });
`;
    const { root, run, read } = createRepository({ 'tsconfig.json': '{}', 'a.ts': typed });
    expect(run(['fix', '--typecheck'])).toMatchObject({ code: 2, stdout: '' });
    expect(run(['fix', '--write', '--typecheck']).stderr).toContain('has no TypeScript of its own');
    symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
    const { code, stdout } = run(['fix', '--write', '--typecheck', '--allow-dirty']);
    expect(stdout).toContain('Not repaired: with the repair, TypeScript reports a new TS2353 in a.ts.');
    expect(stdout).toContain(
      'Written: 1 of 1 file, 1 of them with markers only.\nTaken back, as TypeScript reports new errors with them: 1 of 1 file.\n',
    );
    expect(code).toBe(1);
    expect(read('a.ts')).toBe(
      `// TODO(openrouter-compliance/require-pinned-provider): with the repair, TypeScript reports a new TS2353 in a.ts.\n${typed}`,
    );
    expect(run(['fix', '--write', '--typecheck', '--allow-dirty']).stdout).toContain('Written: 0 of 1 file.');
  });

  test('--policy decides, paths narrow, and a file that cannot be judged is counted', () => {
    const { run, read } = createRepository({
      'policy.json': '{ "files": [{ "globs": ["a.js"], "class": "confidential" }] }',
      'a.js': leaky,
      'b.js': leaky,
      'broken.js': leaky.replace('});', '})('),
    });
    expect(run(['fix', '--write', '--policy', 'policy.json', 'a.js']).code).toBe(0);
    expect(read('a.js')).toContain("data_collection: 'deny'");
    expect(read('b.js')).toBe(leaky);
    const { code, stdout } = run(['fix', '--write', 'broken.js']);
    expect(code).toBe(2);
    expect(stdout).toContain('Refused\n  broken.js:9:1  The code has a syntax error');
    expect(stdout).toContain('Files: 1 read, 0 fixed, 0 to decide, 1 refused, 0 untouched.\n');
  });

  test('the exit codes are in --help', () => {
    const { stdout } = createWorkspace({}).run(['fix', '--help']);
    expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
