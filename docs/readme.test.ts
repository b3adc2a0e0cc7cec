/** The README's blocks are used as a reader would use them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadPolicy } from '@openrouter-compliance/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';
import {
  createEslintProject,
  type EslintVersion,
} from '../packages/repo-tools/src/testing/eslint-project.js';

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
  const project = createEslintProject();

  beforeAll(() => {
    const write = (file: string, text: string) => writeFileSync(path.join(project.root, file), text);
    write('package.json', '{ "type": "module" }');
    write('eslint.config.js', block('In your ESLint', 'js'));
    write('.eslintrc.json', block('In your ESLint', 'json'));
    write('example.ts', readFileSync(path.join(import.meta.dirname, 'readme-example.ts'), 'utf8'));
  });
  afterAll(() => project.remove());

  test.each<[string, EslintVersion, Record<string, string>]>([
    ['10', 'eslint', {}],
    ['9', 'eslint9', {}],
    ['8 with .eslintrc.json', 'eslint8', { ESLINT_USE_FLAT_CONFIG: 'false' }],
  ])('ESLint %s', (_, version, env) => {
    expect(project.lint(version, ['example.ts'], env)).toEqual([
      expect.objectContaining({ ruleId: 'openrouter-compliance/require-pinned-provider', line: 10 }),
    ]);
  });
});
