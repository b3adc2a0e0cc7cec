/** Code on the page, used as it stands there. */
import {
  existsSync,
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
import { ESLint } from 'eslint';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';

const repository = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(repository, 'docs/classification.md'), 'utf8');
const blocks = readCodeBlocks(page);
const [config] = blocks.filter(({ language }) => language === 'js');

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('programs on the page compile', () => {
  const programs = blocks.filter(
    ({ language, code }) => language === 'ts' && /^(?:import|export)/.test(code),
  );
  const files = programs.map(({ code }, index) => [`page/${index}.ts`, code] as const);
  for (const [name, code] of files) write(name, code);
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  symlinkSync(path.join(repository, 'packages/cli'), path.join(root, 'node_modules/openrouter-compliance'));
  const program = ts.createProgram(
    files.map(([name]) => path.join(root, name)),
    { strict: true, module: ts.ModuleKind.NodeNext, lib: ['lib.es5.d.ts'], types: [], noEmit: true },
  );
  expect(files.length).toBe(2);
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
});

test('the configuration on the page finds the class of a type of a package', async () => {
  write('eslint.config.js', config?.code ?? '');
  write('package.json', '{ "type": "module" }');
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "types": [] }, "include": ["src"] }');
  for (const name of ['eslint', 'eslint-plugin-openrouter-compliance', 'typescript-eslint']) {
    mkdirSync(path.join(root, 'node_modules'), { recursive: true });
    symlinkSync(path.join(repository, 'node_modules', name), path.join(root, 'node_modules', name));
  }
  write('node_modules/clinic/package.json', '{ "types": "index.d.ts" }');
  write(
    'node_modules/clinic/index.d.ts',
    'export declare function load(): { /** @dataClassification restricted */ notes: string };',
  );
  const program = `import { load } from 'clinic';
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: load().notes }] }),
});
`;
  write('src/main.ts', program);
  write('src/plain.js', program);
  expect(existsSync(path.join(root, 'eslint.config.js'))).toBe(true);

  const results = await new ESLint({ cwd: root }).lintFiles(['src']);
  const said = results.map(({ filePath, messages }) => [
    path.basename(filePath),
    messages.some(({ message }) => message.includes('restricted data (`notes`)')),
    messages.filter(({ message }) => message.includes('type information')),
  ]);
  expect(said).toEqual([
    ['main.ts', true, []],
    ['plain.js', false, []],
  ]);
}, 60_000);
