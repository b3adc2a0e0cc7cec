/** Policy files as disks hold them: what stands in the place of one is never passed over, and is said in one line. */
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/workspace.js';

const name = 'openrouter-compliance.json';

/** Exit code 2, nothing on standard output, one line on standard error. */
function expectRefused({ root, run }: Workspace, message: string): void {
  const { code, stdout, stderr } = run(['check']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(`openrouter-compliance: ${message.replaceAll('<file>', path.join(root, name))}\n`);
}

const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{ "files": [] }', 'utf16le')]);

describe('content', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', '<file>:1: The policy is empty. Write {} to use the built-in policy.'],
    [
      'YAML',
      'defaultClass: internal\n',
      '<file>:1: The policy looks like YAML. Write it as JSON, one object in braces.',
    ],
    [
      'Latin-1',
      Buffer.from('{\n  // für alle\n  "files": []\n}', 'latin1'),
      'The policy <file>:2 cannot be used. The file is not valid UTF-8; save it as UTF-8 to have it judged.',
    ],
    [
      'UTF-16',
      utf16,
      'The policy <file> cannot be used. The file holds NUL bytes, so it is not source text.',
    ],
    [
      'NUL bytes',
      '{ "files": [] }\u0000\u0000',
      'The policy <file> cannot be used. The file holds NUL bytes, so it is not source text.',
    ],
    [
      'a mistake behind a byte order mark and CRLF',
      '\uFEFF{\r\n  "clases": {}\r\n}\r\n',
      '<file>:2: "clases" is not a key of the policy. The nearest key is "classes".',
    ],
    [
      'brackets without end',
      '['.repeat(5_000_000),
      '<file>:1: The policy is nested too deeply to be read. Compare it with an example of the documentation.',
    ],
  ])('%s', (_, content, message) => {
    expectRefused(createWorkspace({ 'a.ts': '', [name]: content }), message);
  });

  test.each<[string, string]>([
    ['comments and trailing commas', '{\n  // all\n  "files": [], /* none */\n}\n'],
    ['a byte order mark and CRLF', '\uFEFF{\r\n  "defaultClass": "internal"\r\n}\r\n'],
    ['no key', '{}'],
    ['$schema', '{ "$schema": "https://example.com/schema.json" }'],
  ])('%s can be used', (_, content) => {
    const { code, stdout } = createWorkspace({ 'a.ts': '', [name]: content }).run(['check']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Policy: ${name}.`);
  });

  test('5 MB of entries are read, and what is odd about them is said ten times', () => {
    const entries = Array.from({ length: 80_000 }, (_, index) => ({
      globs: [`src/generated/folder-${index}/**`],
      class: 'confidential',
    }));
    const content = JSON.stringify({ files: entries });
    expect(content.length).toBeGreaterThan(5_000_000);
    const { run } = createWorkspace({ 'src/a.ts': 'export {};\n', [name]: content });
    const { code, stdout, stderr } = run(['check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('79990 more globs of the policy match no source file.');
  });
});

describe('what stands in its place', () => {
  test('a folder', () => {
    const workspace = createWorkspace({ 'a.ts': '' });
    mkdirSync(path.join(workspace.root, name));
    expectRefused(workspace, 'The policy <file> cannot be used. The file cannot be read (it is a folder).');
  });

  test('a link that leads to itself', () => {
    const workspace = createWorkspace({ 'a.ts': '' });
    symlinkSync(name, path.join(workspace.root, name));
    expectRefused(
      workspace,
      'The policy <file> cannot be used. The file cannot be read (too many symbolic links).',
    );
  });

  test('a link that leads nowhere: the policy upwards does not take its place', () => {
    const workspace = createWorkspace({ 'a.ts': '' });
    symlinkSync('moved.json', path.join(workspace.root, name));
    expectRefused(
      workspace,
      'The policy <file> cannot be used. The file cannot be read (it does not exist).',
    );
  });

  test('a link to a policy is one', () => {
    const workspace = createWorkspace({ 'a.ts': '', 'shared.json': '{ "defaultClass": "public" }' });
    symlinkSync('shared.json', path.join(workspace.root, name));
    expect(workspace.run(['check'])).toMatchObject({ code: 0 });
  });

  test.skipIf(process.getuid?.() === 0)('a file that must not be read', () => {
    const workspace = createWorkspace({ 'a.ts': '', [name]: '{}' });
    chmodSync(path.join(workspace.root, name), 0);
    expectRefused(
      workspace,
      'The policy <file> cannot be used. The file cannot be read (permission denied).',
    );
  });
});
