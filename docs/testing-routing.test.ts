/** The page's test passes on the page's wrapper, and fails on wrappers whose second request goes astray. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';

const blocks = readCodeBlocks(readFileSync(path.join(import.meta.dirname, 'testing-routing.md'), 'utf8'));

function runWith(change: (code: string) => string): { code: number | null; output: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-routing-'));
  try {
    const files: Record<string, string> = {
      'package.json': '{ "type": "module" }',
      'openrouter-compliance.json': '{}',
    };
    for (const { language, code } of blocks) {
      const [kind, file] = language.split(' ');
      if (kind === 'js' && file !== undefined) files[file] = file.startsWith('src/') ? change(code) : code;
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    symlinkSync(path.join(import.meta.dirname, '..', 'node_modules'), path.join(root, 'node_modules'));
    const command =
      blocks
        .find(({ language }) => language === 'sh')
        ?.code.trim()
        .split(' ') ?? [];
    expect(command[0]).toBe('node');
    const { status, stdout, stderr } = spawnSync(process.execPath, command.slice(1), {
      cwd: root,
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('the wrapper of the page passes', () => {
  const { code, output } = runWith((source) => source);
  expect(output).toMatch(/pass 1\b/);
  expect(code).toBe(0);
});

test.each<[string, (source: string) => string, RegExp]>([
  [
    'the second request has no routing',
    (source) =>
      source.replace('provider: routing', "provider: model.startsWith('anthropic') ? routing : undefined"),
    /expected: false/,
  ],
  [
    'a provider is not approved',
    (source) => source.replace("'openai'],", "'openai', 'deepinfra'],"),
    /deepinfra/,
  ],
  [
    'a model is not approved',
    (source) => source.replace("'openai/gpt-5'", "'meta-llama/llama-3.3-70b-instruct'"),
    /llama-3\.3/,
  ],
])('%s: the test of the page fails', (_, change, said) => {
  const { code, output } = runWith(change);
  expect(code).toBe(1);
  expect(output).toMatch(said);
});
