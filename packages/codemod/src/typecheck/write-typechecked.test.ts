/** The repository's own compiler, here the one of this repository, is run over what a run has written. */
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createModuleHost } from '@openrouter-compliance/scanner';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { undoLastRun } from '../journal/earlier-runs.js';
import { createWorkspace, statesOf, type Tree } from '../testing/workspace.js';
import { prepareRun } from '../write/write-run.js';
import { TypecheckError } from './typecheck-error.js';
import { writeTypechecked } from './write-typechecked.js';

const installed = path.join(import.meta.dirname, '..', '..', '..', '..', 'node_modules');
/** Without the large library of the browser, of which a compiler reads every line. */
const options = {
  strict: true,
  module: 'nodenext',
  lib: ['es2015'],
  types: [],
  skipLibCheck: true,
};
const library = 'declare function fetch(url: string, init: object): Promise<unknown>;\n';
const config = JSON.stringify({ compilerOptions: options, include: ['src'] });

const call = (body: string) => `export const ask = (text: string) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: ${body} });
`;
const request = `{ model: 'openai/gpt-5', messages: [{ role: 'user', content: text }] }`;
const plain = call(`JSON.stringify(${request})`);
/** A body with a type that leaves no room for a pin. */
const typed = `interface Body {
  model: string;
  messages: { role: string; content: string }[];
}
export function ask(text: string) {
  const body: Body = ${request};
  return fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });
}
`;

function run(tree: Tree, options: { readonly guard?: boolean } = {}) {
  const workspace = createWorkspace({ 'src/fetch.d.ts': library, ...tree });
  symlinkSync(installed, path.join(workspace.root, 'node_modules'));
  const write = async () => {
    const prepared = prepareRun(await workspace.plan(undefined, options));
    return writeTypechecked(prepared, createModuleHost({ root: workspace.root }));
  };
  return { ...workspace, write };
}

/** What `typed` has where its repair was. */
const marker = (code: string, file: string) =>
  `// TODO(openrouter-compliance/require-pinned-provider): with the repair, TypeScript reports a new ${code} in ${file}.`;
const marked = typed.replace('  const body', `  ${marker('TS2353', 'typed.ts')}\n  const body`);

describe('what brings up a type error is taken back', () => {
  test('in its own file; what is sound stays, and errors of before are nobody’s', async () => {
    const broken = `${typed}export const before: number = 'wrong already';\n`;
    const { root, read, write } = run({
      'tsconfig.json': config,
      'src/plain.ts': plain,
      'src/typed.ts': broken,
    });
    const { files, written, takenBack } = await write();
    expect({ written, takenBack }).toEqual({ written: 2, takenBack: 1 });
    expect(read('src/plain.ts')).toContain('allow_fallbacks: false');
    expect(read('src/typed.ts')).toBe(broken.replace(typed, marked));
    expect(statesOf(root, files)).toMatchObject({
      'src/plain.ts': 'fixed',
      'src/typed.ts': 'needs-decision',
    });
    expect(files.find((file) => file.path.endsWith('typed.ts'))).toMatchObject({
      problems: [
        {
          outcome: 'needs-decision',
          reason: 'with the repair, TypeScript reports a new TS2353 in typed.ts',
        },
      ],
    });
  });

  test('in a file that imports it through another one', async () => {
    const shared = `const text = 'Hello';\nexport const body = ${request};\nexport const send = () =>
  fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });\n`;
    const { read, write } = run({
      'tsconfig.json': config,
      'src/plain.ts': plain,
      'src/shared.ts': shared,
      'src/index.ts': "export * from './shared.js';\n",
      'src/labels.ts': `import type { body } from './index.js';
export const labels: Record<keyof typeof body, string> = { model: 'Model', messages: 'Messages' };
`,
    });
    expect(await write()).toMatchObject({ written: 2, marked: 1, takenBack: 1 });
    expect(read('src/shared.ts')).toContain(`\n${marker('TS2741', 'labels.ts')}\nexport const body`);
    expect(read('src/shared.ts').replace(/.*TODO.*\n/, '')).toBe(shared);
    expect(read('src/plain.ts')).toContain('allow_fallbacks: false');
  });

  test('in projects that a tsconfig.json only refers to', async () => {
    const project = (name: string) =>
      JSON.stringify({ compilerOptions: { ...options, composite: true, outDir: `../../out/${name}` } });
    const { read, write } = run({
      'tsconfig.json':
        '{ "files": [], "references": [{ "path": "./lib/a" }, { "path": "./lib/b/tsconfig.json" }] }',
      'src/untyped.js': plain.replace(': string', ''),
      'lib/a/tsconfig.json': project('a'),
      'lib/a/fetch.d.ts': library,
      'lib/a/plain.ts': plain,
      'lib/b/tsconfig.json': project('b'),
      'lib/b/fetch.d.ts': library,
      'lib/b/typed.ts': typed,
    });
    expect(await write()).toMatchObject({ written: 3, takenBack: 1 });
    expect(read('lib/b/typed.ts')).toBe(marked);
  });

  test('and undone with the rest of the run', async () => {
    const tree = { 'tsconfig.json': config, 'src/plain.ts': plain, 'src/typed.ts': typed };
    const { root, read, write } = run(tree);
    await write();
    expect(undoLastRun(root)).toMatchObject({ changed: 2, refused: [] });
    expect([read('src/plain.ts'), read('src/typed.ts')]).toEqual([plain, typed]);
    expect(undoLastRun(root)).toBe(undefined);
  });

  test('once: a second run tries it again and ends in the same files', async () => {
    const { read, write } = run({ 'tsconfig.json': config, 'src/typed.ts': typed });
    expect(await write()).toMatchObject({ written: 1, marked: 1, takenBack: 1 });
    expect(await write()).toMatchObject({ written: 0, marked: 0, takenBack: 1 });
    expect(read('src/typed.ts')).toBe(marked);
  });

  test('with the guard module that nothing else imports', async () => {
    const chosen = call(`JSON.stringify({ model: text, messages: [{ role: 'user', content: 'Hello' }] })`);
    const { root, read, write } = run(
      { 'tsconfig.json': config, 'src/plain.ts': plain, 'src/chosen.ts': chosen },
      { guard: true },
    );
    // The guard module needs types that this project has not.
    const { takenBack, guards } = await write();
    expect({ takenBack, guards }).toEqual({ takenBack: 1, guards: 0 });
    expect(read('src/chosen.ts')).toMatch(
      /with the repair, TypeScript reports a new TS\d+ in openrouter-guard\.ts\.\n/,
    );
    expect(read('src/chosen.ts').replaceAll(/.*TODO.*\n/g, '')).toBe(chosen);
    expect(read('src/plain.ts')).toContain('allow_fallbacks: false');
    expect(existsSync(path.join(root, 'src/openrouter-guard.ts'))).toBe(false);
  });
});

describe('nothing is written', () => {
  test('where the repository has no TypeScript', async () => {
    const workspace = createWorkspace({ 'tsconfig.json': config, 'src/plain.ts': plain });
    const prepared = prepareRun(await workspace.plan());
    const write = writeTypechecked(prepared, createModuleHost({ root: workspace.root }));
    await expect(write).rejects.toThrow(/has no TypeScript of its own to check with\. Install the repo/);
    expect(workspace.read('src/plain.ts')).toBe(plain);
  });

  test.each([
    ['no source', '{ "include": ["nowhere"] }', {}, 'TS18003'],
    ['an unknown option', '{ "compilerOptions": { "module": "no-such-module" } }', {}, 'TS6046'],
    // A compiler looks at no type then, and would find nothing new.
    ['a mistake of syntax elsewhere', config, { 'src/broken.ts': 'export const a = ;\n' }, 'TS1109'],
  ])('where the compiler looks at no type: %s', async (_, tsconfig, others, code) => {
    const { read, write, root } = run({ 'tsconfig.json': tsconfig, 'src/plain.ts': plain, ...others });
    const error: unknown = await write().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypecheckError);
    const { version } = ts;
    expect((error as Error).message).toBe(
      `TypeScript ${version} cannot check ${root}/tsconfig.json (${code}). Correct that first, or leave --typecheck out.`,
    );
    expect(read('src/plain.ts')).toBe(plain);
  });
});
