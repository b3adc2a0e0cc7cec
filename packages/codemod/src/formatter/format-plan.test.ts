import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInPolicy } from '@openrouter-compliance/core';
import { createModuleHost, discover, openPolicy } from '@openrouter-compliance/scanner';
import { check, resolveConfig } from 'prettier';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunPlan } from '../plan/fix-plan.js';
import { planRun } from '../plan/plan-run.js';
import { createWorkspace } from '../testing/workspace.js';
import { formatPlan } from './format-plan.js';

const prettierFolder = path.dirname(createRequire(import.meta.url).resolve('prettier/package.json'));
const repository = path.resolve(import.meta.dirname, '../../../..');

const leaking = `import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.KEY });

export async function summarize(document: string, language: string) {
  console.info('summarizing a document of a customer', { language, document });
  return client.chat.completions.create({
    model: 'openai/gpt-4o',
    provider: { only: ['openai'], allow_fallbacks: false },
    messages: [{ role: 'user', content: document }],
  });
}
`;

const changed = ({ files }: RunPlan): readonly string[] =>
  files.flatMap((file) => ('change' in file && file.change ? [file.change.after] : []));

const options = { singleQuote: true, printWidth: 100 };
const tree = {
  'package.json': '{ "type": "module", "dependencies": { "openai": "^7.0.0" } }',
  '.prettierrc.json': JSON.stringify(options),
  'node_modules/prettier': { link: prettierFolder },
};

describe('in a repository with a Prettier of its own', () => {
  test('a repair is laid out as the file was', async () => {
    const plan = await createWorkspace({ ...tree, 'main.ts': leaking }).plan();
    const [planned = ''] = changed(plan);
    const [text = ''] = changed(await formatPlan(plan));
    const as = { ...options, parser: 'typescript' };
    expect([await check(planned, as), await check(text, as)]).toEqual([false, true]);
    expect(text.replaceAll(/\s/g, '').replaceAll(',}', '}')).toBe(
      planned.replaceAll(/\s/g, '').replaceAll(',}', '}'),
    );
  });

  test('a configuration that it cannot read leaves the file as planned, and is told', async () => {
    const plan = await createWorkspace({ ...tree, 'main.ts': leaking, '.prettierrc.json': '{' }).plan();
    const laidOut = await formatPlan(plan);
    expect(changed(laidOut)).toEqual(changed(plan));
    expect(laidOut.layoutFailures).toEqual([
      {
        tool: 'Prettier',
        reason: expect.stringMatching(/^[^\n]*\.prettierrc\.json[^\n]*$/) as string,
        files: 1,
      },
    ]);
  });

  test.each([
    ['a file that had another layout', { 'main.ts': leaking.replace('import OpenAI', 'import  OpenAI') }],
    ['a file that it ignores', { 'main.ts': leaking, '.prettierignore': 'main.ts\n' }],
    ['no Prettier', { 'main.ts': leaking, 'node_modules/prettier': '' }],
  ])('%s is left as planned', async (_, more) => {
    const plan = await createWorkspace({ ...tree, ...more }).plan();
    expect(await formatPlan(plan)).toEqual({ ...plan, layoutFailures: [] });
  });
});

test('the repaired example has the layout of this repository', async () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(repository, 'examples/legacy-app'), root, { recursive: true });
  cpSync(path.join(repository, '.prettierrc.json'), path.join(root, '.prettierrc.json'));
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  const { files } = discover(['.'], { directory: root, root });
  const policy = openPolicy(root) ?? builtInPolicy();
  const plan = await formatPlan(
    await planRun({ root, files, policy, host: createModuleHost({ root }), guard: true }),
  );
  const config = await resolveConfig(path.join(root, 'src/any.ts'));
  const wrong: string[] = [];
  for (const file of plan.files) {
    if (!('change' in file) || !file.change) continue;
    const as = { ...config, filepath: file.path };
    if ((await check(file.change.before, as)) && !(await check(file.change.after, as))) wrong.push(file.path);
  }
  expect(changed(plan).length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
  expect(readdirSync(root)).toContain('node_modules');
});
