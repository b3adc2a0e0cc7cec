/** The configurations of the page are held against what the program reads; the lines for npm scripts are run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import picomatch from 'picomatch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../packages/cli/src/testing/program.js';
import { createWorkspace } from '../packages/cli/src/testing/workspace.js';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';

const blocks = readCodeBlocks(readFileSync(path.join(import.meta.dirname, 'monorepos.md'), 'utf8'));
const blockOf = (section: string, language: string): string => {
  const [block, ...others] = blocks.filter((each) => each.section === section && each.language === language);
  if (!block || others.length > 0) throw new Error(`"${section}" must have one block of ${language}.`);
  return block.code;
};
const { scripts } = JSON.parse(blockOf('Scripts', 'json')) as { scripts: Readonly<Record<string, string>> };

const manifest = (name: string, rest: object = {}) =>
  JSON.stringify({ name: `@acme/${name}`, version: '1.0.0', type: 'module', scripts, ...rest });
const extending = (rest: object = {}) =>
  JSON.stringify({ extends: '../../tsconfig.base.json', include: ['src'], ...rest });
const routing = (order: string) => `export const routing = { only: ['${order}'], allow_fallbacks: false };\n`;
const workspace = createWorkspace({
  'package.json': JSON.stringify({ private: true, workspaces: ['packages/*'] }),
  'turbo.json': blockOf('Turborepo', 'json'),
  'nx.json': blockOf('Nx', 'json'),
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: { 'node_modules/openai': { version: '5.20.0' } },
  }),
  'tsconfig.base.json': '{ "compilerOptions": { "strict": true } }',
  '.gitignore': 'node_modules\nevidence.json\n',
  'openrouter-compliance.json': JSON.stringify({
    defaultClass: 'internal',
    classes: { internal: { providers: ['azure'], models: ['openai/gpt-5'] } },
  }),
  'openrouter-compliance-baseline.json': '{ "version": 1, "findings": [] }',
  'packages/ai/package.json': manifest('ai', { exports: './src/index.ts' }),
  'packages/ai/tsconfig.json': extending(),
  'packages/ai/src/index.ts': "export { routing } from './routing.js';\n",
  'packages/ai/src/routing.ts': routing('azure'),
  'packages/ai/src/models.ts': "export const model = 'openai/gpt-5';\n",
  'packages/web/package.json': manifest('web', { dependencies: { '@acme/ai': '1.0.0', openai: '^5.0.0' } }),
  'packages/web/tsconfig.json': extending({
    compilerOptions: { paths: { models: ['../ai/src/models.ts'] } },
  }),
  'packages/web/.gitignore': 'out\n',
  'packages/web/src/index.ts': `import OpenAI from 'openai';
import { routing } from '@acme/ai';
import { model } from 'models';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env['OPENROUTER_API_KEY'] });
export const answer = (content: string) =>
  client.chat.completions.create({ model, messages: [{ role: 'user', content }], ...{ provider: routing } });
`,
  'packages/billing/package.json': manifest('billing'),
  'packages/billing/src/index.ts': 'export const price = 1;\n',
});
const packages = ['ai', 'billing', 'web'];

/** Runs a line of a script, in the folder of a package, as npm does. */
const runLine = (line = '', folder = '.') => {
  const [command, ...args] = line.split(' ');
  expect(command).toBe('openrouter-compliance');
  return workspace.run(args, folder);
};

describe('what the check of a package reads is an input of its task', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-reads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let read: readonly string[] = [];

  /** Files of the repository that a run of web's script reads. */
  beforeAll(() => {
    const recorder = path.join(folder, 'recorder.cjs');
    const log = path.join(folder, 'read.json');
    writeFileSync(
      recorder,
      `const fs = require('node:fs');
const seen = [];
for (const name of ['readFileSync', 'openSync']) {
  const original = fs[name];
  fs[name] = (file, ...rest) => {
    const result = original(file, ...rest);
    if (typeof file === 'string') seen.push(require('node:path').resolve(file));
    return result;
  };
}
require('node:module').syncBuiltinESMExports();
process.on('exit', () => fs.writeFileSync(${JSON.stringify(log)}, JSON.stringify(seen)));
`,
    );
    const args = ['--require', recorder, program, ...(scripts['compliance'] ?? '').split(' ').slice(1)];
    const cwd = path.join(workspace.root, 'packages/web');
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
    const files = JSON.parse(readFileSync(log, 'utf8')) as string[];
    read = [...new Set(files.map((file) => path.relative(workspace.root, file).split(path.sep).join('/')))]
      .filter((file) => !file.startsWith('..'))
      .sort();
    // The resolver of imports reads these without Node.js.
    read = [...read, 'tsconfig.base.json', 'packages/ai/tsconfig.json', 'packages/web/tsconfig.json'];
  });

  test('it reads the policy, the baseline, the lockfile, and the package that is imported', () => {
    expect(read).toEqual(
      expect.arrayContaining([
        'openrouter-compliance.json',
        'openrouter-compliance-baseline.json',
        'package-lock.json',
        '.gitignore',
        'packages/ai/src/routing.ts',
        'packages/ai/src/models.ts',
        'packages/web/src/index.ts',
      ]),
    );
  });

  const isInPackage = (file: string, names: readonly string[]) =>
    names.some((name) => file.startsWith(`packages/${name}/`));
  const matches = (file: string, inputs: readonly string[], prefix: string) =>
    inputs.some((input) => input.startsWith(prefix) && picomatch.isMatch(file, input.slice(prefix.length)));

  test.each(Object.keys(scripts))('Turborepo: %s', (name) => {
    const { tasks } = JSON.parse(blockOf('Turborepo', 'json')) as {
      tasks: Record<string, { inputs?: string[]; dependsOn: string[]; env?: string[] }>;
    };
    const { inputs = [], dependsOn, env } = tasks[name] ?? { dependsOn: [] };
    expect(inputs).toContain('$TURBO_DEFAULT$');
    expect(env).toEqual(['COMPLIANCE_DAY']);
    // By way of it, the hashes of the packages that are imported are part of the task's.
    expect(dependsOn).toEqual(['transit']);
    expect(tasks['transit']).toEqual({ dependsOn: ['^transit'] });
    expect(
      read.filter((file) => !isInPackage(file, ['web', 'ai']) && !matches(file, inputs, '$TURBO_ROOT$/')),
    ).toEqual([]);
  });

  test.each(Object.keys(scripts))('Nx: %s', (name) => {
    const { namedInputs, targetDefaults } = JSON.parse(blockOf('Nx', 'json')) as {
      namedInputs: { compliance: (string | { runtime: string })[] };
      targetDefaults: Record<string, { cache: boolean; inputs: string[] }>;
    };
    expect(targetDefaults[name]).toMatchObject({
      cache: true,
      inputs: ['default', '^default', 'compliance'],
    });
    const files = namedInputs.compliance.filter((input) => typeof input === 'string');
    expect(
      read.filter((file) => !isInPackage(file, ['web', 'ai']) && !matches(file, files, '{workspaceRoot}/')),
    ).toEqual([]);
    const day = namedInputs.compliance.flatMap((input) => (typeof input === 'string' ? [] : [input.runtime]));
    expect(spawnSync(day[0] ?? '', { shell: true, encoding: 'utf8' }).stdout).toMatch(/^\d{4}-\d\d-\d\d\n$/);
  });
});

test('a change in one package fails the check of another; the reports of all come together', () => {
  const merge = blockOf('One report of all packages', 'sh').trim().split('\n').at(-1) ?? '';
  expect(merge).toMatch(/^openrouter-compliance report --merge packages\/\*\/evidence\.json /);
  for (const name of packages) {
    expect(runLine(scripts['compliance'], `packages/${name}`).code).toBe(0);
    expect(runLine(scripts['compliance:report'], `packages/${name}`).code).toBe(0);
  }
  const files = packages.map((name) => `packages/${name}/evidence.json`).join(' ');
  expect(runLine(merge.replace('packages/*/evidence.json', files)).code).toBe(0);
  const page = workspace.read('evidence.html');
  for (const name of packages) expect(page).toContain(`packages/${name}`);

  writeFileSync(path.join(workspace.root, 'packages/ai/src/routing.ts'), routing('openai'));
  expect(runLine(scripts['compliance'], 'packages/web').code).toBe(1);
});

test('tasks that are started exist', () => {
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'));
  const started = commands.flatMap((line) => /(?:turbo run|nx .*-t) (\S+)/.exec(line)?.[1] ?? []);
  expect(started.length).toBeGreaterThan(2);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(started));
});
