import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { toDiff } from './to-diff.js';

const key = `sk-or-v1-${'0'.repeat(8)}`;

test('is what git applies, for Windows line ends as well', () => {
  const before = 'one();\r\ntwo();\r\n';
  const after = 'one();\r\n2;\r\n';
  const { root, read } = createWorkspace({ 'src/a b.ts': before });
  const { text, masks } = toDiff(path.join(root, 'src/a b.ts'), root, {
    before,
    after,
    confidential: { keys: [], prompts: [] },
  });
  execFileSync('git', ['apply', '-'], { cwd: root, input: text });
  expect(read('src/a b.ts')).toBe(after);
  expect(masks).toBe(0);
});

test('a new file has no old one, and git makes it', () => {
  const { root, read } = createWorkspace({});
  const { text } = toDiff(path.join(root, '.env.example'), root, {
    before: undefined,
    after: 'A=\n',
    confidential: { keys: [], prompts: [] },
  });
  expect(text).toMatch(/^--- \/dev\/null\n\+\+\+ b\/\.env\.example\n/);
  execFileSync('git', ['apply', '-'], { cwd: root, input: text });
  expect(read('.env.example')).toBe('A=\n');
});

test('a mask that the text itself holds, or a key outside the shown lines, stands in no patch’s way', () => {
  const before = `a();\n// [key]\n${'//\n'.repeat(9)}// ${key}\n`;
  const change = { before, after: before.replace('a()', 'b()'), confidential: { keys: [key], prompts: [] } };
  expect(toDiff('/r/a.ts', '/r', change).masks).toBe(0);
});

test('shows no key, neither the one that goes nor one beside it', () => {
  const { text: diff, masks } = toDiff('/r/a.ts', '/r', {
    before: `const a = '${key}';\nconst b = '${key}1';\n`,
    after: `const a = process.env.A;\nconst b = '${key}1';\n`,
    confidential: { keys: [key, `${key}1`], prompts: [] },
  });
  expect(diff).toBe(
    "--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n-const a = '[key]';\n+const a = process.env.A;\n const b = '[key]';\n",
  );
  expect(masks).toBe(2);
});

test('shows no line of a prompt, and every line keeps its number', () => {
  const prompt = 'You read the letters of patients.\n\n    Say what ails them:\n  ';
  const before = `const system = \`${prompt}\`;\nsend(system);\n`;
  const { text: diff, masks } = toDiff('/r/a.ts', '/r', {
    before,
    after: before.replace('send(system)', 'send(system, pin)'),
    confidential: { keys: [], prompts: [prompt] },
  });
  expect(diff).toBe(
    '--- a/a.ts\n+++ b/a.ts\n@@ -2,4 +2,4 @@\n \n     [prompt]\n   `;\n-send(system);\n+send(system, pin);\n',
  );
  expect(masks).toBe(1);
});

test('shows no key that nobody looked for, in context lines either', () => {
  const other = ['sk-or-v1-', 'sk-ant-api03-', 'gsk_', 'xai-'].map((prefix) => prefix + '0'.repeat(24));
  const before = other.map((each) => `// ${each}\n`).join('') + 'a();\n';
  const { text: diff } = toDiff('/r/a.ts', '/r', {
    before,
    after: before.replace('a()', 'b()'),
    confidential: { keys: [], prompts: [] },
  });
  expect(diff).not.toContain('0000');
  expect(diff).toContain('-a();\n+b();\n');
});

test('leaves names that begin like a key', () => {
  const before = "import { rest } from 'key-management-service';\nsk_forward_prompt();\n";
  const { text: diff } = toDiff('/r/a.ts', '/r', {
    before,
    after: before.replace('();', '(1);'),
    confidential: { keys: [], prompts: [] },
  });
  expect(diff).toContain("'key-management-service'");
  expect(diff).toContain('+sk_forward_prompt(1);');
});
