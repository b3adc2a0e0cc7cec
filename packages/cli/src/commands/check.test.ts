import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../formats/check-schema.js';
import { program } from '../testing/program.js';
import { createWorkspace, type CommandResult } from '../testing/workspace.js';

/** Every failure of the command itself: one line that ends in a full stop, no stack trace, nothing on standard output. */
function expectOneLine({ code, stdout, stderr }: CommandResult, message: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd()).toMatch(/^openrouter-compliance: [^\n]+\.$/);
}

describe('what cannot run is said in one line, with exit code 2', () => {
  test('a path that does not exist, a glob without a match, an empty folder', () => {
    const { run } = createWorkspace({ 'src/a.ts': '', 'docs/page.md': '' });
    expectOneLine(run(['check', 'scr']), /"scr" names no TypeScript or JavaScript file\. Check the spelling/);
    expectOneLine(run(['check', 'src', 'lib/**/*.ts']), /"lib\/\*\*\/\*\.ts" names no/);
    expectOneLine(run(['check', 'docs']), /"docs" names no/);
  });

  test('a policy with a typo in a key, broken syntax or wrong bytes, and one that is missing', () => {
    const { run } = createWorkspace({
      'a.ts': '',
      'typo.json': '{\n  // comment\n  "clases": {}\n}',
      'broken.json': '{ "files": [ }',
      'latin.json': Buffer.from('{ "defaultClass": "ü" }', 'latin1'),
    });
    expectOneLine(run(['check', '--policy', 'typo.json']), /typo\.json:3: "clases".*classes/);
    expectOneLine(run(['check', '--policy', 'broken.json']), /broken\.json:1/);
    expectOneLine(
      run(['check', '--policy', 'latin.json']),
      /latin\.json:1 cannot be used\. The file is not valid UTF-8/,
    );
    expectOneLine(run(['check', '--policy', 'none.json']), /none\.json cannot be used\. .*it does not exist/);
  });

  test('the nearest policy upwards counts, with its mistakes', () => {
    const { run } = createWorkspace({ 'openrouter-compliance.json': '{ "clases": {} }', 'src/a.ts': '' });
    expectOneLine(run(['check', 'a.ts'], 'src'), /openrouter-compliance\.json:1: "clases"/);
  });

  test('an output that cannot be written', () => {
    const { run } = createWorkspace({ 'a.ts': '' });
    expectOneLine(
      run(['check', '--output', 'no/folder/out.json']),
      /"no\/folder\/out\.json" cannot be written \(ENOENT\)/,
    );
  });

  test('options and commands that do not exist', () => {
    const { run } = createWorkspace({ 'a.ts': '' });
    for (const args of [
      ['check', '--format', 'xml'],
      ['check', '--fromat', 'json'],
      ['chekc'],
      ['explain'],
    ]) {
      const { code, stdout, stderr } = run(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
      expect(stderr).not.toMatch(/\n {4}at /);
    }
  });
});

describe('files that are not as they should be', () => {
  test('an empty file, a byte order mark and CRLF are read; the counts are always there', () => {
    const { run } = createWorkspace({
      'empty.ts': '',
      'mark.ts': '\uFEFFexport {};\r\n',
      'crlf.ts': 'export {};\r\n',
    });
    const { code, stdout, stderr } = run(['check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Findings: 0 listed, from 0 verdicts that fail\.\nVerdicts: 0 pass, 0 fail, 0 open, 0 not applicable\.\nFiles: 3 read, .* 0 refused\.\n/,
    );
  });

  test('a syntax error near a client is refused with its place, and the run is not clean', () => {
    const { run } = createWorkspace({
      'ok.ts': 'export {};\n',
      'bad.ts':
        "import OpenAI from 'openai';\nconst client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' };\n",
    });
    const { code, stdout } = run(['check']);
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /Refused\n {2}bad\.ts:2:\d+ {2}The code has a syntax error; correct it to have the file judged\.\n/,
    );
    expect(stdout).toContain('1 refused');
  });

  test('Latin-1 bytes and binary content are refused with the reason', () => {
    const latin = Buffer.from("import OpenAI from 'openai'; // für openrouter.ai\n", 'latin1');
    const { run } = createWorkspace({
      'latin.ts': latin,
      'video.ts': Buffer.from([0x47, 0x40, 0, 0, 0x10]),
      'a.ts': '',
    });
    const { code, stdout } = run(['check']);
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /latin\.ts:1:1 {2}The file is not valid UTF-8; save it as UTF-8 to have it judged\./,
    );
    expect(stdout).toMatch(/video\.ts {2}The file holds NUL bytes, so it is not source text\./);
  });

  test('a bundle of 5 MB is skipped, counted and quick', () => {
    const line =
      'fetch("https://openrouter.ai/api/v1/chat/completions",{method:"POST",body:b({messages:m})});';
    const { run } = createWorkspace({ 'bundle.js': line.repeat(Math.ceil(5e6 / line.length)), 'a.ts': '' });
    const started = Date.now();
    const { code, stdout } = run(['check']);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Skipped\n {2}bundle\.js {2}The file is minified; only its source can be judged\./,
    );
    expect(stdout).toContain('1 skipped');
  });

  test('only files that could not be judged: nothing is called clean', () => {
    const { run } = createWorkspace({ 'video.ts': Buffer.from([0x47, 0, 0]) });
    expect(run(['check']).code).toBe(2);
  });
});

test('a glob of the policy that matches no source file is noted when the whole folder of the policy is checked', () => {
  const { run } = createWorkspace({
    'openrouter-compliance.json': `{
  "files": [
    { "globs": ["src/a/**",
      "src/patients/**"], "class": "restricted" },
  ],
}`,
    'src/a/a.ts': 'export {};\n',
    'src/b.ts': 'export {};\n',
  });
  const note =
    'openrouter-compliance.json:4: the glob "src/patients/**" matches no source file, so it gives no code the class restricted. Correct the glob or remove it.';
  const { code, stdout } = run(['check']);
  expect(code).toBe(0);
  expect(stdout.match(/^Note: .*$/gm)).toEqual([`Note: ${note}`]);
  expect(run(['check', '..'], 'src').stdout).toContain(note);
  expect((JSON.parse(run(['check', '--format', 'json']).stdout) as JsonReport).notes).toEqual([note]);
  expect((JSON.parse(run(['check', 'src', '--format', 'json']).stdout) as JsonReport).notes).toEqual([]);
});

test('--output writes the findings and prints the counts', () => {
  const workspace = createWorkspace({ 'a.ts': '' });
  const { code, stdout } = workspace.run(['check', '--format', 'json', '--output', 'out.json']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Findings: 0 listed, .*\nVerdicts: /);
  expect((JSON.parse(workspace.read('out.json')) as JsonReport).files.read).toBe(1);
});

test.skipIf(process.platform === 'win32')('a reader that closes the pipe early is no error', () => {
  const { root } = createWorkspace({ 'a.ts': '' });
  const { stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${program}" check --format sarif | true`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
});
