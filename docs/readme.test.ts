/** The README's blocks are used as a reader would use them. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flatConfig, installCommand, legacyConfig } from '../packages/cli/src/commands/eslint-setup.js';
import { program } from '../packages/cli/src/testing/program.js';
import { createWorkspace } from '../packages/cli/src/testing/workspace.js';
import { readmeBlocks, readmeCode } from '../packages/repo-tools/src/docs/readme-blocks.js';
import { repository } from '../packages/repo-tools/src/repository.js';
import {
  createEslintProject,
  type EslintVersion,
} from '../packages/repo-tools/src/testing/eslint-project.js';

const example = readFileSync(path.join(import.meta.dirname, 'readme-example.ts'), 'utf8');
const lintCommand = 'npx eslint --ext .ts,.tsx .';
const commands = readmeBlocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ code }) => code.trim().split('\n'))
  .map((line) => line.replace(/#.*/, '').trim());
/** In the workflow of GitHub Actions. */
const steps = [...readmeCode('On the command line', 'yaml')[0].matchAll(/^ +- run: (npx .*)$/gm)].map(
  ([, line = '']) => line,
);
const help = (command: string) =>
  spawnSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' });

describe('commands exist, with their options', () => {
  const { scripts, packageManager } = JSON.parse(
    readFileSync(path.join(repository, 'package.json'), 'utf8'),
  ) as { readonly scripts: Readonly<Record<string, string>>; readonly packageManager: string };
  test('there are some of both sorts', () => {
    expect(commands.filter((line) => line.startsWith('npx ')).length).toBeGreaterThan(1);
    expect(commands.filter((line) => line.startsWith('openrouter-compliance ')).length).toBeGreaterThan(4);
  });

  test('those of other programs are run by a test of their own', () => {
    const isOther = (line: string) => !/^(?:npx --yes pnpm@|(?:npx )?openrouter-compliance )/.test(line);
    expect(commands.filter(isOther)).toEqual([installCommand, lintCommand]);
  });

  test.each(commands.filter((line) => line.startsWith('npx --yes ')))('%s', (line) => {
    const [, ...args] = line.split(' ');
    expect(args.slice(0, 2)).toEqual(['--yes', packageManager]);
    expect(Object.keys(scripts)).toContain(args[2]);
  });

  test.each([...commands, ...steps].filter((line) => /^(?:npx )?openrouter-compliance /.test(line)))(
    '%s',
    (line) => {
      const [command = '', ...options] = line.replace(/^(?:npx )?openrouter-compliance /, '').split(' ');
      const { status, stdout } = help(command);
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: openrouter-compliance ${command}`);
      for (const option of options.filter((each) => each.startsWith('--')))
        expect(stdout).toContain(` ${option}`);
    },
  );
});

test('the exit codes are those that check itself explains', () => {
  expect(help('check').stdout).toContain(readmeCode('On the command line', 'text')[0]);
});

test('the workflow uploads what check writes, also with findings', () => {
  const [workflow] = readmeCode('On the command line', 'yaml');
  const file = /sarif_file: (\S+)/.exec(workflow)?.[1] ?? '';
  const [step = '', ...others] = steps;
  expect(others).toEqual([]);
  const workspace = createWorkspace({ 'src/example.ts': example });
  expect(workspace.run(step.split(' ').slice(2))).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(workspace.read(file))).toMatchObject({ version: '2.1.0' });
});

test('init prints the lines of the README', () => {
  expect(commands).toContain(installCommand);
  expect([flatConfig, legacyConfig]).toEqual([
    readmeCode('In your ESLint', 'js')[0],
    readmeCode('In your ESLint', 'json')[0],
  ]);
});

test('nothing is suspicious in the policy, in a project with its files', () => {
  const workspace = createWorkspace({
    'openrouter-compliance.json': readmeCode('The policy', 'jsonc')[0],
    'src/patients/record.ts': 'export {};',
    'src/lib/redact.ts': 'export const redact = (text: string) => text.length;',
  });
  expect(workspace.run(['policy', 'lint'])).toMatchObject({ code: 0, stderr: '' });
});

describe('the lines for ESLint report the example', () => {
  const project = createEslintProject();

  beforeAll(() => {
    const write = (file: string, text: string) => writeFileSync(path.join(project.root, file), text);
    write('package.json', '{ "type": "module" }');
    write('eslint.config.js', readmeCode('In your ESLint', 'js')[0]);
    write('.eslintrc.json', readmeCode('In your ESLint', 'json')[0]);
    write('example.ts', example);
  });
  afterAll(() => project.remove());

  const reported = [
    expect.objectContaining({
      file: 'example.ts',
      ruleId: 'openrouter-compliance/require-pinned-provider',
      line: 10,
    }),
  ];

  test.each<[string, EslintVersion, Record<string, string>]>([
    ['10', 'eslint', {}],
    ['9', 'eslint9', {}],
    ['8 with eslint.config.js', 'eslint8', { ESLINT_USE_FLAT_CONFIG: 'true' }],
    ['8 with .eslintrc.json', 'eslint8', { ESLINT_USE_FLAT_CONFIG: 'false' }],
  ])('ESLint %s', (_, version, env) => {
    expect(project.lint(version, ['example.ts'], env)).toEqual(reported);
  });

  test(`ESLint 8 over a folder: ${lintCommand}`, () => {
    const args = lintCommand.split(' ').slice(2);
    const env = { ESLINT_USE_FLAT_CONFIG: 'false' };
    expect(project.lint('eslint8', args, env)).toEqual(reported);
    expect(project.lint('eslint8', ['.'], env)).toEqual([]);
  });
});
