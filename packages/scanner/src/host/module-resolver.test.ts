import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree, type Tree } from '../testing/temporary-tree.js';
import { createFreshness, editorTrust } from './freshness.js';
import { createModuleResolver } from './module-resolver.js';

function resolverOf(tree: Tree) {
  const root = temporaryTree(tree);
  const resolve = createModuleResolver(root, createFreshness(editorTrust));
  return (specifier: string, from: string) => {
    const found = resolve(specifier, path.join(root, from));
    return found === undefined ? undefined : path.relative(root, found);
  };
}

test('relative specifiers: endings left out, .js written for .ts, folders with an index', () => {
  const resolve = resolverOf({
    'src/a.ts': '',
    'src/b.tsx': '',
    'src/c/index.ts': '',
    'src/d.mts': '',
    'src/e.js': '',
  });
  expect(resolve('./a', 'src/x.ts')).toBe('src/a.ts');
  expect(resolve('./a.js', 'src/x.ts')).toBe('src/a.ts');
  expect(resolve('./b.js', 'src/x.ts')).toBe('src/b.tsx');
  expect(resolve('./c', 'src/x.ts')).toBe('src/c/index.ts');
  expect(resolve('./d.mjs', 'src/x.ts')).toBe('src/d.mts');
  expect(resolve('./e.js', 'src/x.ts')).toBe('src/e.js');
  expect(resolve('../src', 'src/x.ts')).toBeUndefined();
  expect(resolve('./missing', 'src/x.ts')).toBeUndefined();
  expect(resolve('node:fs', 'src/x.ts')).toBeUndefined();
  expect(resolve('fs', 'src/x.ts')).toBeUndefined();
});

test('aliases of the nearest tsconfig.json, through extends and through project references', () => {
  const resolve = resolverOf({
    'tsconfig.base.json':
      '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } } // comment',
    'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
    'src/lib/log.ts': '',
    'app/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
    'app/tsconfig.app.json': '{ "include": ["src"], "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
    'app/src/client.ts': '',
    'app/src/main.ts': '',
  });
  expect(resolve('@/lib/log', 'src/x.ts')).toBe('src/lib/log.ts');
  expect(resolve('@/lib/log.js', 'src/deep/x.ts')).toBe('src/lib/log.ts');
  expect(resolve('~/client', 'app/src/main.ts')).toBe('app/src/client.ts');
});

test('a tsconfig.json that does not load leaves relative specifiers alone', () => {
  const resolve = resolverOf({ 'tsconfig.json': '{ "extends": "@missing/base" }', 'a.ts': '', 'b.ts': '' });
  expect(resolve('./b', 'a.ts')).toBe('b.ts');
});

test('aliases hold where the base of a tsconfig.json is a package that is not installed', () => {
  const resolve = resolverOf({
    'web/tsconfig.json':
      '{ "extends": "tsconfig/nextjs.json", "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
    'web/lib/log.ts': '',
    'app/tsconfig.json': '{ "extends": ["@missing/base", "../tsconfig.aliases"] } // comment',
    'tsconfig.aliases.json': '{ "compilerOptions": { "baseUrl": "shared", "paths": { "~/*": ["src/*"] } } }',
    'shared/src/client.ts': '',
    'none/tsconfig.json': '{ "extends": "@missing/base" }',
  });
  expect(resolve('@/lib/log', 'web/deep/x.ts')).toBe('web/lib/log.ts');
  expect(resolve('@/lib/none', 'web/deep/x.ts')).toBeUndefined();
  expect(resolve('~/client', 'app/x.ts')).toBe('shared/src/client.ts');
  expect(resolve('~/client', 'none/x.ts')).toBeUndefined();
  expect(resolve('openai', 'web/x.ts')).toBeUndefined();
});

test('entries of imports, built or not', () => {
  const resolve = resolverOf({
    'package.json': '{ "name": "app", "imports": { "#log": "./src/log.ts", "#built/*": "./dist/*.js" } }',
    'src/log.ts': '',
    'src/client.ts': '',
  });
  expect(resolve('#log', 'src/x.ts')).toBe('src/log.ts');
  expect(resolve('#built/client', 'src/x.ts')).toBe('src/client.ts');
});

test('packages of the workspace: linked, not linked, built and not built, by their sources', () => {
  const resolve = resolverOf({
    'pnpm-workspace.yaml': 'packages: [packages/*]',
    'packages/llm/package.json':
      '{ "name": "@acme/llm", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.js" }, "./log": "./dist/log.js" } }',
    'packages/llm/src/index.ts': '',
    'packages/llm/src/log.ts': '',
    'packages/llm/dist/index.js': '',
    'packages/llm/dist/index.d.ts': '',
    'packages/old/package.json': '{ "name": "old", "main": "lib/main.js" }',
    'packages/old/tsconfig.json': '{ "compilerOptions": { "rootDir": "source", "outDir": "lib" } }',
    'packages/old/source/main.ts': '',
    'packages/app/main.ts': '',
    'packages/app/package.json': '{ "name": "app" }',
    'packages/linked/main.ts': '',
    'packages/linked/package.json': '{ "name": "linked" }',
    'packages/linked/node_modules/@acme/llm': { link: '../../../llm' },
  });
  expect(resolve('@acme/llm', 'packages/app/main.ts')).toBe('packages/llm/src/index.ts');
  expect(resolve('@acme/llm/log', 'packages/app/main.ts')).toBe('packages/llm/src/log.ts');
  expect(resolve('@acme/llm', 'packages/linked/main.ts')).toBe('packages/llm/src/index.ts');
  expect(resolve('@acme/llm/hidden', 'packages/linked/main.ts')).toBeUndefined();
  expect(resolve('old', 'packages/app/main.ts')).toBe('packages/old/source/main.ts');
});

test('TypeScript that stands where build products do is its own source', () => {
  const resolve = resolverOf({
    'package.json': '{ "name": "app" }',
    'lib/ask.ts': '',
    'dist/ask.ts': '',
    'dist/log.js': '',
    'src/ask.ts': '',
    'src/log.ts': '',
    'main.ts': '',
  });
  expect(resolve('./dist/ask.js', 'main.ts')).toBe('dist/ask.ts');
  expect(resolve('./lib/ask', 'main.ts')).toBe('lib/ask.ts');
  expect(resolve('./dist/log.js', 'main.ts')).toBe('src/log.ts');
});

test('with rootDirs a relative specifier leads into several folders', () => {
  const resolve = resolverOf({
    'tsconfig.json': '{ "compilerOptions": { "rootDirs": ["./src", "./generated"] } }',
    'src/x.ts': '',
    'generated/client.ts': '',
  });
  expect(resolve('./client.js', 'src/x.ts')).toBe('generated/client.ts');
  expect(resolve('./gone.js', 'src/x.ts')).toBeUndefined();
});

test('what is installed or lies outside the root is not the program', () => {
  const resolve = resolverOf({
    'package.json': '{ "name": "app" }',
    'node_modules/openai/package.json': '{ "name": "openai", "main": "index.js" }',
    'node_modules/openai/index.js': '',
    'a.ts': '',
  });
  expect(resolve('openai', 'a.ts')).toBeUndefined();
  expect(resolve('./node_modules/openai', 'a.ts')).toBeUndefined();
  expect(resolve('/etc/hostname', 'a.ts')).toBeUndefined();
  expect(resolve('../../../../../../etc/hostname', 'a.ts')).toBeUndefined();
});

test('aliases of frameworks, whose tsconfig.json is not there before they are run', () => {
  const resolve = resolverOf({
    'nuxt/package.json': '{ "devDependencies": { "nuxt": "4" } }',
    'nuxt/tsconfig.json': '{ "files": [], "references": [{ "path": "./.nuxt/tsconfig.app.json" }] }',
    'nuxt/app/lib/a.ts': '',
    'nuxt/shared/b.ts': '',
    'nuxt/server/api/c.ts': '',
    'old/package.json': '{ "dependencies": { "nuxt": "3" } }',
    'old/lib/a.ts': '',
    'kit/package.json': '{ "devDependencies": { "@sveltejs/kit": "2" } }',
    'kit/tsconfig.json': '{ "extends": "./.svelte-kit/tsconfig.json" }',
    'kit/src/lib/index.ts': '',
    'kit/src/lib/Chat.svelte': '',
    'cli/package.json': '{ "devDependencies": { "@vue/cli-service": "5" } }',
    'cli/src/a.js': '',
    'none/package.json': '{}',
    'none/src/a.js': '',
  });
  expect(resolve('~/lib/a', 'nuxt/server/api/c.ts')).toBe('nuxt/app/lib/a.ts');
  expect(resolve('~~/shared/b', 'nuxt/server/api/c.ts')).toBe('nuxt/shared/b.ts');
  expect(resolve('#shared/b', 'nuxt/server/api/c.ts')).toBe('nuxt/shared/b.ts');
  expect(resolve('@/lib/a', 'old/server/c.ts')).toBe('old/lib/a.ts');
  expect(resolve('$lib', 'kit/src/routes/d.ts')).toBe('kit/src/lib/index.ts');
  expect(resolve('$lib/Chat.svelte', 'kit/src/routes/d.ts')).toBe('kit/src/lib/Chat.svelte');
  expect(resolve('@/a', 'cli/src/views/e.js')).toBe('cli/src/a.js');
  expect(resolve('@/a', 'none/src/f.js')).toBeUndefined();
  expect(resolve('$lib/missing', 'kit/src/routes/d.ts')).toBeUndefined();
});

test('what one file of a folder is told of an alias does not hold for a file that its tsconfig.json leaves out', () => {
  const tree = {
    'tsconfig.json':
      '{ "compilerOptions": { "paths": { "@app/*": ["./src/*"], "db": ["./src/database.ts"] } }, "exclude": ["**/*.test.ts"] }',
    'package.json': '{}',
    'src/database.ts': '',
    'src/a.ts': '',
    'src/a.test.ts': '',
  };
  for (const order of [
    ['src/a.ts', 'src/a.test.ts'],
    ['src/a.test.ts', 'src/a.ts'],
  ]) {
    const resolve = resolverOf(tree);
    const found = new Map(order.map((file) => [file, [resolve('@app/a', file), resolve('db', file)]]));
    expect(found.get('src/a.ts')).toEqual(['src/a.ts', 'src/database.ts']);
    expect(found.get('src/a.test.ts')).toEqual([undefined, undefined]);
  }
});

test('aliases come from bases, from projects that are referred to, and from above the repository of packages', () => {
  const resolve = resolverOf({
    'package.json': '{}',
    'base.json': '{ "compilerOptions": { "paths": { "one": ["./src/one.ts"] } } }',
    'app/package.json': '{}',
    'app/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
    'app/tsconfig.app.json': '{ "extends": "../base", "include": ["src"] }',
    'app/src/main.ts': '',
    'lib/package.json': '{}',
    'lib/tsconfig.json': '{ "compilerOptions": { "baseUrl": "src" } }',
    'lib/src/two.ts': '',
    'src/one.ts': '',
  });
  expect(resolve('one', 'app/src/main.ts')).toBe('src/one.ts');
  expect(resolve('two', 'lib/src/x.ts')).toBe('lib/src/two.ts');
  expect(resolve('two', 'app/src/main.ts')).toBeUndefined();
});

test('the same name is another package in another folder', () => {
  const resolve = resolverOf({
    'package.json': '{}',
    'a/package.json': '{}',
    'a/node_modules/lib': { link: '../../libs/one' },
    'b/package.json': '{}',
    'b/node_modules/lib': { link: '../../libs/two' },
    'c/package.json': '{}',
    'c/node_modules/lib/index.js': '',
    'libs/one/package.json': '{ "name": "lib", "main": "./index.js" }',
    'libs/one/index.js': '',
    'libs/two/package.json': '{ "name": "not-lib", "main": "./index.js" }',
    'libs/two/index.js': '',
  });
  expect(resolve('lib', 'a/x.ts')).toBe('libs/one/index.js');
  expect(resolve('lib', 'b/deep/x.ts')).toBe('libs/two/index.js');
  expect(resolve('lib', 'c/x.ts')).toBeUndefined();
  expect(resolve('lib', 'x.ts')).toBeUndefined();
  expect(resolve('lib', 'libs/one/x.ts')).toBe('libs/one/index.js');
});

test('conditions of a tsconfig.json, which could differ from file to file, have no say in what an own package exports', () => {
  const resolve = resolverOf({
    'package.json': '{ "workspaces": ["p"] }',
    'node_modules/p': { link: '../p' },
    'p/package.json': '{ "name": "p", "exports": { "special": "./special.ts", "default": "./plain.ts" } }',
    'p/special.ts': '',
    'p/plain.ts': '',
    'tsconfig.json': '{ "compilerOptions": { "customConditions": ["special"] }, "exclude": ["out.ts"] }',
  });
  expect(['in.ts', 'out.ts'].map((file) => resolve('p', file))).toEqual(['p/plain.ts', 'p/plain.ts']);
});
