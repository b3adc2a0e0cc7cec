import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { builtInPolicy } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { discover } from '../discover/discover.js';
import { createFolders } from '../host/folders.js';
import { createModuleHost } from '../host/module-host.js';
import { rulesKey } from '../scan/quiet-run.js';
import { scan } from '../scan/scan.js';
import { temporaryTree, type Tree } from '../testing/temporary-tree.js';
import { openGateCache } from './gate-cache.js';

const policy = builtInPolicy();
const client = `import OpenAI from 'openai';
export const send = (text: string) => new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' }).chat.completions.create({
  model: 'openai/gpt-5', messages: [{ role: 'user', content: text }],
});
`;
const filler = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`filler/f${index}.ts`, `export const f${index} = ${index};\n`]),
);
const program: Tree = {
  'package.json': '{ "name": "app", "workspaces": ["packages/*"] }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
  '.gitignore': 'dist\n',
  'src/client.ts': client,
  'src/user.ts': `import { send } from './client';\nexport const use = () => send('a');\n`,
  'src/other.ts': `import { a } from './part';\nexport const b = a;\n`,
  'src/part.ts': 'export const a = 1;\n',
  'src/aliased.ts': `import { a } from '~/part';\nexport const c = a;\n`,
  'src/built.ts': `import { d } from '../dist/made';\nexport const e = d;\n`,
  'src/workspace.ts': `import { g } from 'lib';\nexport const h = g;\n`,
  'dist/made.ts': 'export const d = 1;\n',
  'packages/lib/package.json': '{ "name": "lib", "main": "one.ts" }',
  'packages/lib/one.ts': 'export const g = 1;\n',
  'packages/lib/two.ts': client,
};

interface Outcome {
  /** State by path. */
  readonly states: Readonly<Record<string, string>>;
  /** Files that were read for it, fillers not. */
  readonly read: readonly string[];
}

interface RunOptions {
  readonly file: string | undefined;
  readonly key?: string;
  readonly startedAt?: number;
}

async function run(
  root: string,
  { file, key = '', startedAt = Date.now() + 60_000 }: RunOptions,
): Promise<Outcome> {
  const cache = file === undefined ? undefined : openGateCache({ root, key, file, startedAt });
  const folders = createFolders(root, cache && ((folder) => cache.entriesOf(folder)));
  const files = cache?.discovered() ?? discover(['.'], { directory: root, root, folders }).files;
  const host = createModuleHost({ root, trust: Infinity, folders });
  const read: string[] = [];
  const counted = {
    ...host,
    read(target: string) {
      read.push(path.relative(root, target));
      return host.read(target);
    },
  };
  const result = await scan({ root, files, policy, host: counted, cache });
  cache?.save(folders);
  const states = Object.fromEntries(result.files.map((each) => [path.relative(root, each.path), each.state]));
  return { states, read: read.filter((each) => !each.startsWith('filler')) };
}

interface Fixture {
  readonly root: string;
  readonly file: string;
  readonly at: (name: string) => string;
  readonly again: (options?: Partial<RunOptions>) => Promise<Outcome>;
}

/** A repository over which a run has gone; each further one must find what a run without a cache finds. */
async function warm(tree: Tree = program): Promise<Fixture> {
  const root = temporaryTree({ ...filler, ...tree });
  const file = path.join(temporaryTree({}), 'cache.json');
  const again: Fixture['again'] = async (options = {}) => {
    const outcome = await run(root, { file, ...options });
    expect(outcome.states).toEqual((await run(root, { file: undefined })).states);
    return outcome;
  };
  await again();
  return { root, file, at: (name) => path.join(root, name), again };
}

/** Other text of the same length, and the times put back. */
function replaceUnseen(target: string, text: string): void {
  const { atime, mtime, size } = statSync(target);
  writeFileSync(target, text.padEnd(size));
  expect(statSync(target).size).toBe(size);
  utimesSync(target, atime, mtime);
}

test('a second run reads what was looked into, and nothing else', async () => {
  const { again, file } = await warm();
  const second = await again();
  expect(second.read).toEqual(['packages/lib/two.ts', 'src/client.ts', 'src/user.ts']);
  const kept = statSync(file).mtimeMs;
  expect((await again()).read).toEqual(second.read);
  expect(statSync(file).mtimeMs).toBe(kept);
});

test('it holds no text of a file, and nobody else may read it', async () => {
  const { file, at, again } = await warm({
    ...program,
    'src/secret.ts': `// take it from 'sk-or-v1-secret-prompt'\nexport const x = 1;\n`,
  });
  writeFileSync(at('filler/f1.ts'), `const words = 'a prompt'; // from "private text"\n`);
  await again();
  const text = readFileSync(file, 'utf8');
  for (const part of ['sk-or', 'secret-prompt', 'a prompt', 'private', './part', '~/', 'openai']) {
    expect(text).not.toContain(part);
  }
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each<readonly [what: string, change: (at: Fixture['at']) => void]>([
  ['edit', (at) => writeFileSync(at('src/other.ts'), client)],
  ['edit that keeps size and time', (at) => replaceUnseen(at('filler/f200.ts'), `import '../src/client'`)],
  ['edit of what is imported', (at) => writeFileSync(at('src/part.ts'), client)],
  ['edit of what an alias leads to', (at) => writeFileSync(at('src/part.ts'), `import './client';\n`)],
  ['edit of what a .gitignore leaves out', (at) => writeFileSync(at('dist/made.ts'), client)],
  ['file that takes the place of another', (at) => renameSync(at('src/client.ts'), at('src/part.ts'))],
  ['deleted file', (at) => rmSync(at('src/client.ts'))],
  ['new file', (at) => writeFileSync(at('src/new.ts'), client)],
  ['new file that an import now means', (at) => writeFileSync(at('src/part.tsx'), client)],
  [
    'folder that takes the place of a file',
    (at) => {
      rmSync(at('src/part.ts'));
      mkdirSync(at('src/part'));
      writeFileSync(at('src/part/index.ts'), client);
    },
  ],
  [
    'folder that becomes a link',
    (at) => {
      rmSync(at('dist'), { recursive: true });
      symlinkSync('packages/lib', at('dist'));
      renameSync(at('packages/lib/two.ts'), at('packages/lib/made.ts'));
    },
  ],
  [
    'tsconfig.json',
    (at) =>
      writeFileSync(
        at('tsconfig.json'),
        '{ "compilerOptions": { "paths": { "~/part": ["./src/client.ts"] } } }',
      ),
  ],
  [
    'base of a tsconfig.json',
    (at) => {
      writeFileSync(at('tsconfig.json'), '{ "extends": "./base.json" }');
      writeFileSync(at('base.json'), '{ "compilerOptions": { "paths": { "~/part": ["./src/client.ts"] } } }');
    },
  ],
  [
    'package.json',
    (at) => writeFileSync(at('packages/lib/package.json'), '{ "name": "lib", "main": "two.ts" }'),
  ],
  [
    'link of an installed package',
    (at) => {
      mkdirSync(at('node_modules'));
      mkdirSync(at('lib'));
      writeFileSync(at('lib/package.json'), '{ "name": "lib", "main": "../packages/lib/two.ts" }');
      symlinkSync('../lib', at('node_modules/lib'));
    },
  ],
  ['.gitignore', (at) => writeFileSync(at('.gitignore'), 'src\n')],
  ['bytes that are no text', (at) => writeFileSync(at('src/part.ts'), Buffer.from([0x47, 0]))],
])('after this change the cache changes nothing: %s', async (_, change) => {
  const { at, again } = await warm();
  change(at);
  await again();
  await again();
});

/** Nothing in it is judged; one file is looked into, and what it imports is left out by the .gitignore. */
const quiet: Tree = {
  'package.json': '{ "name": "app" }',
  '.gitignore': 'dist\n',
  'src/load.ts': `import { part } from '../dist/part';\nexport const has = part in process.env || 'OPENAI_API_KEY' in process.env;\n`,
  'src/part.ts': 'export const a = 1;\n',
  'dist/part.ts': `export const part = 'a';\n`,
};

test('where nothing is judged, a second run judges nothing', async () => {
  const { root, file, again } = await warm(quiet);
  expect((await again()).states['src/load.ts']).toBe('judged');
  const rules = rulesKey();
  const openAgain = () => {
    const cache = openGateCache({ root, key: '', file });
    cache.cleanAmong(cache.discovered() ?? []);
    return cache;
  };
  expect([...openAgain().quietUnder(rules)]).toEqual([path.join(root, 'src/load.ts')]);
  expect(openAgain().quietUnder('other rules').size).toBe(0);
});

test.each<readonly [what: string, change: (at: Fixture['at']) => void]>([
  ['edit of the file', (at) => writeFileSync(at('src/load.ts'), client)],
  ['edit of another file', (at) => writeFileSync(at('src/part.ts'), client)],
  ['edit of what is imported and left out', (at) => writeFileSync(at('dist/part.ts'), client)],
  ['new file', (at) => writeFileSync(at('src/new.ts'), client)],
  ['edit of the .gitignore in place', (at) => writeFileSync(at('.gitignore'), 'src\n')],
  ['new .gitignore', (at) => writeFileSync(at('src/.gitignore'), 'load.ts\n')],
])('after this change nothing is taken to be quiet: %s', async (_, change) => {
  const { root, file, at, again } = await warm(quiet);
  change(at);
  const cache = openGateCache({ root, key: '', file });
  cache.cleanAmong(cache.discovered() ?? []);
  expect(cache.quietUnder(rulesKey()).size).toBe(0);
  await again();
  await again();
});

test('a change far below is seen by what imports it, link by link', async () => {
  const chain = Object.fromEntries(
    [0, 1, 2, 3].map((index) => [`src/c${index}.ts`, `import './c${index + 1}';\nexport {};\n`]),
  );
  const { at, again } = await warm({ ...program, ...chain, 'src/c4.ts': 'export {};\n' });
  writeFileSync(at('src/c4.ts'), client);
  expect((await again()).states['src/c0.ts']).toBe('judged');
  writeFileSync(at('src/c4.ts'), 'export {};\n');
  expect((await again()).states['src/c0.ts']).toBe('clean');
});

test('the base of a tsconfig.json is compared by its own stamp', async () => {
  const { at, again } = await warm({
    ...program,
    'tsconfig.json': '{ "extends": "./config/base.json" }',
    'config/base.json': '{ "compilerOptions": { "paths": { "~/*": ["../src/*"] } } }',
  });
  writeFileSync(
    at('config/base.json'),
    '{ "compilerOptions": { "paths": { "~/part": ["../src/client.ts"] } } }',
  );
  expect((await again()).states['src/aliased.ts']).toBe('judged');
});

test('what has changed right before the run is looked at again', async () => {
  const { again, at, file } = await warm();
  rmSync(file);
  const young = { startedAt: Date.now() };
  writeFileSync(at('src/part.ts'), 'export const a = 2;\n');
  await again(young);
  expect((await again(young)).read).toContain('src/part.ts');
});

test.each<readonly [what: string, spoil: (file: string) => void]>([
  ['truncated', (file) => writeFileSync(file, readFileSync(file).subarray(0, 2000))],
  ['empty', (file) => writeFileSync(file, '')],
  ['no JSON', (file) => writeFileSync(file, 'x\n{')],
  ['edited', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"clean":"1', '"clean":"0'))],
  [
    'a folder',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
  [
    'a link',
    (file) => {
      renameSync(file, `${file}.other`);
      symlinkSync(`${file}.other`, file);
    },
  ],
  ['writable for others', (file) => chmodSync(file, 0o666)],
])('a cache that is not as it was written is not used: %s', async (what, spoil) => {
  if (process.platform === 'win32' && what === 'writable for others') return;
  const { again, file } = await warm();
  spoil(file);
  expect((await again()).read).toContain('src/part.ts');
});

test('another version or another policy uses nothing of it', async () => {
  const { again } = await warm();
  expect((await again({ key: 'other' })).read).toContain('src/part.ts');
  expect((await again({ key: 'other' })).read).not.toContain('src/part.ts');
});

test('two runs at once each leave a whole one', async () => {
  const { again, at, file } = await warm();
  rmSync(file);
  await Promise.all([again(), again()]);
  expect((await again()).read).not.toContain('src/part.ts');
  writeFileSync(at('src/part.ts'), client);
  await Promise.all([again(), again()]);
  expect((await again()).states['src/other.ts']).toBe('judged');
});

test('a place that cannot be written is no reason to fail', async () => {
  const { again, at } = await warm();
  await again({ file: path.join(at('package.json'), 'cache.json') });
});

test('a small repository is not kept', async () => {
  const root = temporaryTree(program);
  const file = path.join(temporaryTree({}), 'cache.json');
  await run(root, { file });
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
});
