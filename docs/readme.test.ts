/** The README's blocks are used as a reader would use them. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPolicy } from '@openrouter-compliance/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';

const repository = path.resolve(import.meta.dirname, '..');
const blocks = readCodeBlocks(readFileSync(path.join(repository, 'README.md'), 'utf8'));

function block(section: string, language: string): string {
  const [found, ...others] = blocks.filter((each) => each.section === section && each.language === language);
  if (!found || others.length > 0) throw new Error(`"${section}" must have one block of ${language}.`);
  return found.code;
}

const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ code }) => code.trim().split('\n'))
  .map((line) => line.replace(/#.*/, '').trim());

describe('commands exist, with their options', () => {
  const { scripts, packageManager } = JSON.parse(
    readFileSync(path.join(repository, 'package.json'), 'utf8'),
  ) as { readonly scripts: Readonly<Record<string, string>>; readonly packageManager: string };
  const main = path.join(repository, 'packages', 'cli', 'dist', 'main.js');
  const help = (command: string) =>
    spawnSync(process.execPath, [main, command, '--help'], { encoding: 'utf8' });

  test('there are some of both sorts', () => {
    expect(commands.filter((line) => line.startsWith('npx ')).length).toBeGreaterThan(1);
    expect(commands.filter((line) => line.startsWith('openrouter-compliance ')).length).toBeGreaterThan(4);
  });

  test.each(commands)('%s', (line) => {
    const [program, ...args] = line.split(' ');
    if (program === 'npx') {
      expect(args.slice(0, 2)).toEqual(['--yes', packageManager]);
      expect(Object.keys(scripts)).toContain(args[2]);
      return;
    }
    expect(program).toBe('openrouter-compliance');
    const [command = '', ...options] = args;
    const { status, stdout } = help(command);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: openrouter-compliance ${command}`);
    for (const option of options.filter((each) => each.startsWith('--')))
      expect(stdout).toContain(` ${option}`);
  });
});

test('the policy can be loaded', () => {
  const policy = loadPolicy(
    block('The policy', 'jsonc'),
    path.join(repository, 'openrouter-compliance.json'),
  );
  expect(policy.defaultClass).toBe('internal');
});

describe('the lines for ESLint report the example', () => {
  const plugin = path.join(repository, 'packages', 'eslint-plugin');
  let project = '';

  beforeAll(() => {
    project = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-readme-')));
    mkdirSync(path.join(project, 'node_modules', '@typescript-eslint'), { recursive: true });
    const link = (target: string, name: string) =>
      symlinkSync(realpathSync(target), path.join(project, 'node_modules', name), 'junction');
    link(plugin, 'eslint-plugin-openrouter-compliance');
    link(path.join(plugin, 'node_modules', '@typescript-eslint', 'parser'), '@typescript-eslint/parser');
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(project, 'eslint.config.js'), block('In your ESLint', 'js'));
    writeFileSync(path.join(project, '.eslintrc.json'), block('In your ESLint', 'json'));
    cpSync(path.join(import.meta.dirname, 'readme-example.ts'), path.join(project, 'example.ts'));
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test.each([
    ['10', 'eslint', {}],
    ['9', 'eslint9', {}],
    ['8 with .eslintrc.json', 'eslint8', { ESLINT_USE_FLAT_CONFIG: 'false' }],
  ])('ESLint %s', (_, name, env) => {
    const eslint = path.join(plugin, 'node_modules', name, 'bin', 'eslint.js');
    const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--format', 'json', 'example.ts'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(stderr).toBe('');
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
    expect(result?.messages).toEqual([
      expect.objectContaining({ ruleId: 'openrouter-compliance/require-pinned-provider', line: 10 }),
    ]);
  });
});
