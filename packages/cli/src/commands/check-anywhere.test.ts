/** The check brings its own parser and its own ESLint: a repository need not be installed, nor have a configuration that works. */
import { expect, test } from 'vitest';
import { createRepository } from '../testing/repository.js';

const client = `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`;
const call = (name: string, extra: string) => `import { client } from './client';
export const ${name} = (content: string) =>
  client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }], ${extra} });
`;
const pinned = `provider: { only: ['openai'], allow_fallbacks: false }`;

const repository = createRepository({
  'package.json': JSON.stringify({ engines: { node: '>=12' }, dependencies: { openai: '^6.0.0' } }),
  // Of a plugin that is not there, and no configuration of today at all.
  '.eslintrc.json': '{ "extends": ["plugin:gone/recommended"], "parser": "no-such-parser" }',
  'eslint.config.js': 'throw new Error("This configuration is broken");\n',
  'tsconfig.json': '{ "extends": "@tsconfig/node12/tsconfig.json" }',
  'src/client.ts': client,
  'src/good.ts': call('good', pinned),
  'src/old.ts': call('old', 'temperature: 0'),
});
const { run, git, write, commit } = repository;

test('neither node_modules nor a valid configuration of ESLint is needed', () => {
  const { code, stdout, stderr } = run(['check']);
  expect(stderr).toBe('');
  expect(stdout).toContain('Files: 4 read, 3 judged');
  expect(stdout).toMatch(/old\.ts[^]*require-pinned-provider/);
  expect(code).toBe(1);
});

test('a pull request that moves an old finding passes, and one that adds a bad call fails', () => {
  expect(run(['check', '--write-baseline']).code).toBe(0);
  commit();
  const check = () => run(['check', '--changed', 'main', '--baseline']);

  git('checkout', '-q', '-b', 'moves');
  git('mv', 'src/old.ts', 'src/elsewhere.ts');
  commit();
  expect(check()).toMatchObject({ code: 0, stderr: '' });

  git('checkout', '-q', '-b', 'adds', 'main');
  write('src/new.ts', call('fresh', 'temperature: 0'));
  commit();
  const added = check();
  expect(added.code).toBe(1);
  expect(added.stdout).toContain('src/new.ts');
  expect(added.stdout).not.toContain('src/old.ts\n');

  // The same message in the place of the old one is another finding: its declaration has another name.
  git('checkout', '-q', '-b', 'swaps', 'main');
  write('src/old.ts', call('swapped', 'temperature: 0'));
  commit();
  expect(check().code).toBe(1);
});
