import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

const send = (content: string): string => `import { load } from 'clinic';
await fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: ${content} }] }),
});
`;

const files = {
  'package.json': '{ "type": "module" }',
  'node_modules/clinic/package.json': '{ "types": "index.d.ts" }',
  'node_modules/clinic/index.d.ts': `export interface Patient {
  name: string;
  /** @dataClassification restricted */
  notes: string;
}
export declare function load(id: string): Promise<Patient>;
`,
  'packages/app/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
  'packages/app/tsconfig.app.json':
    '{ "compilerOptions": { "composite": true, "module": "nodenext", "target": "es2022", "lib": ["es5"], "types": [] }, "include": ["src"] }',
  'packages/app/src/main.ts': send(`(await load('1')).notes`),
  'packages/app/src/name.ts': send(`(await load('1')).name`),
  'scripts/send.ts': send(`'news'`),
  'packages/app/jobs/send.ts': send(`(await load('1')).notes`),
};

const said = 'restricted data (`Patient.notes`)';

describe('check --type-checked', () => {
  const { root, run } = createWorkspace(files);
  const compiler = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  symlinkSync(compiler, path.join(root, 'node_modules/typescript'));

  test('finds the class of a type of a package, in the project that a configuration refers to', () => {
    const { stdout } = run(['check', 'packages', '--type-checked']);
    const [main, name] = ['main', 'name'].map((file) => stdout.split(`packages/app/src/${file}.ts`)[1] ?? '');
    expect(main?.split('\n\n')[0]).toContain(said);
    expect(name?.split('\n\n')[0]).not.toContain('restricted');
    expect(stdout).toContain(
      '1 file was judged without types, as no tsconfig.json includes them: packages/app/jobs/send.ts.',
    );
    expect(run(['check', 'packages']).stdout).not.toContain('restricted');
  });

  test('explain says where the class comes from', () => {
    const { stdout } = run(['explain', 'packages/app/src/main.ts:2', '--type-checked']);
    expect(stdout).toContain('Patient.notes');
    expect(stdout).toContain('node_modules/clinic/index.d.ts:4');
  });

  test('says what is missing without a configuration', () => {
    const { code, stderr } = run(['check', 'scripts', '--type-checked']);
    expect(code).toBe(2);
    expect(stderr).toContain('--type-checked needs a tsconfig.json');
  });
});

test('says what is missing without TypeScript', () => {
  const { run } = createWorkspace({ 'tsconfig.json': '{}', 'src/main.ts': send(`'news'`) });
  const { code, stderr } = run(['check', '--type-checked']);
  expect(code).toBe(2);
  expect(stderr).toContain('npm install --save-dev typescript');
});
