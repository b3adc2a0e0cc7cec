import type { ESLint } from 'eslint';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createOutsideProject,
  packPlugin,
  type OutsideProject,
  type Tarballs,
} from '../testing/outside-project.js';
import { userConfigs } from '../testing/user-configs.js';

const files = {
  'src/client.js': `import OpenAI from 'openai';

export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
`,
  'src/ask.js': `import { client } from './client.js';

export function ask(question, model) {
  console.log('asking', question);
  return client.chat.completions.create({
    model,
    messages: [{ role: 'user', content: question }],
  });
}

export const translate = (text) =>
  client.chat.completions.create({
    model: 'deepseek/deepseek-chat',
    messages: [{ role: 'user', content: text }],
    provider: { order: ['anthropic'] },
  });
`,
  // A byte order mark and Windows' line ends: offsets of the tree, of the text and of the file differ.
  'src/windows.js': `\uFEFFimport { client } from './client.js';

export const sum = (text) =>
  client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: text }] });
`.replaceAll('\n', '\r\n'),
};

const violations = [
  'src/ask.js 4:25-4:33 no-raw-prompt-logging',
  'src/ask.js 5:10-8:5 require-pinned-provider',
  'src/ask.js 13:12-13:36 no-unapproved-model',
  'src/ask.js 15:15-15:39 require-pinned-provider',
  'src/windows.js 4:3-4:106 require-pinned-provider',
];

let tarballs: Tarballs;
beforeAll(async () => {
  tarballs = await packPlugin();
});
afterAll(() => tarballs[Symbol.asyncDispose]());

describe.each(userConfigs)('$name', (config) => {
  let project: OutsideProject;

  beforeAll(async () => {
    project = await createOutsideProject(tarballs, [config.eslint]);
    await config.write(project, 'recommended');
    await config.write(project, 'strict', 'strict.config' + path.extname(config.file));
  });
  afterAll(() => project[Symbol.asyncDispose]());
  beforeEach(async () => {
    for (const [file, text] of Object.entries(files)) await project.write(file, text);
    await project.write('openrouter-compliance.json', '{}');
  });

  async function lint(args: readonly string[] = []): Promise<readonly ESLint.LintResult[]> {
    const { stdout, stderr } = await project.run('eslint', ['--format', 'json', ...args, 'src']);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as ESLint.LintResult[];
  }

  function places(results: readonly ESLint.LintResult[]): string[] {
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, endLine, endColumn, ruleId, message }) => {
        const rule = ruleId?.replace('openrouter-compliance/', '') ?? message;
        const file = path.relative(project.root, filePath).split(path.sep).join('/');
        return `${file} ${line}:${column}-${endLine ?? '?'}:${endColumn ?? '?'} ${rule}`;
      }),
    );
  }

  test('reports violations where they stand, and fails the run', async () => {
    expect(places(await lint())).toEqual(violations);
    const { exitCode, stdout } = await project.run('eslint', ['src']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('✖ 5 problems (5 errors, 0 warnings)');
  });

  test('strict also reports what cannot be told, and calls that have only the default class', async () => {
    const strict = await lint(config.only('strict.config' + path.extname(config.file)));
    const added = places(strict).filter((place) => !violations.includes(place));
    expect(added).toEqual([
      'src/ask.js 5:10-8:5 no-unapproved-model',
      'src/ask.js 5:10-8:5 require-classification',
      'src/ask.js 12:3-16:5 require-classification',
      'src/windows.js 4:3-4:106 require-classification',
    ]);
    expect(places(strict)).toHaveLength(violations.length + added.length);
    const [open] = strict.flatMap(({ messages }) =>
      messages.filter(({ line, ruleId }) => line === 5 && ruleId?.endsWith('/no-unapproved-model')),
    );
    expect(open?.message).toContain('cannot be told: `model` is handed in by the caller.');
  });

  test('a policy that cannot be used stops the run with its place and remedy', async () => {
    await project.write('openrouter-compliance.json', '{\n  "defaultClass": "secret"\n}\n');
    const { exitCode, stdout, stderr } = await project.run('eslint', ['src']);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      `${path.join(project.root, 'openrouter-compliance.json')}:2: "defaultClass" names a class that does not exist. ` +
        'The classes are "public", "internal", "confidential", "restricted".',
    );
  });

  test('--fix changes no byte', async () => {
    expect(places(await lint(['--fix']))).toEqual(violations);
    for (const [file, text] of Object.entries(files)) {
      expect(await readFile(path.join(project.root, file), 'utf8'), file).toBe(text);
    }
  });

  test('a changed policy counts in spite of --cache', async () => {
    const cache = ['--cache', '--cache-location', '.cache'];
    expect(places(await lint(cache))).toEqual(violations);
    await project.write('openrouter-compliance.json', '{ "defaultClass": "public" }');
    expect(places(await lint(cache))).toEqual(['src/ask.js 4:25-4:33 no-raw-prompt-logging']);
    await project.write('openrouter-compliance.json', '{}');
    expect(places(await lint(cache))).toEqual(violations);
  });
});
