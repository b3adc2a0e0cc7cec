import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { parseForESLint } from '@typescript-eslint/parser';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parseSource } from './parse-source.js';
import { SourceError } from './source-error.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Everything that an analysis may lean on: node types, places and what of the code every reference resolves to. */
function fingerprint(ast: TSESTree.Program, scopes: ScopeManager): string[] {
  const lines: string[] = [];
  const visit = (node: TSESTree.Node): void => {
    // `Program` itself starts at its first token in one parser and at 0 in the other.
    if (node.type !== 'Program') lines.push(`${node.type} ${node.range.join('-')}`);
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, unknown>)[key];
      for (const child of [value].flat() as (TSESTree.Node | null | undefined)[]) if (child) visit(child);
    }
  };
  visit(ast);
  for (const scope of scopes.scopes) {
    const declared = scope.variables.filter(({ defs }) => defs.length > 0);
    lines.push(
      `scope ${scope.type}: ${declared.map(({ name, defs }) => `${name}/${defs.length}`).join(' ')}`,
    );
    for (const { identifier, resolved } of scope.references) {
      const definition = resolved?.defs[0]?.name.range.join('-') ?? 'not declared in the code';
      lines.push(`reference ${identifier.range.join('-')} → ${definition}`);
    }
  }
  return lines;
}

const toLine = ({ type, value, range }: TSESTree.Comment) => `${type} ${range.join('-')} ${value}`;

describe("trees and scopes equal those of typescript-eslint's parser", () => {
  const files = globSync(
    [
      'packages/*/src/**/*.{ts,tsx}',
      'examples/**/*.{ts,tsx}',
      'packages/wire/programs/**/*.{ts,tsx,mts,mjs,js}',
    ],
    {
      cwd: repository,
      ignore: ['**/node_modules/**'],
      absolute: true,
    },
  );

  test('on real files', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      let reference;
      try {
        reference = parseForESLint(text, { filePath: file, sourceType: 'module' });
      } catch {
        continue; // A file that somebody is in the middle of writing.
      }
      const view = parseSource(file, text);
      expect(fingerprint(view.ast, view.scopeManager), file).toEqual(
        fingerprint(reference.ast, reference.scopeManager),
      );
      // ESLint itself, not the parser, makes a comment of a hashbang.
      const comments = view.comments.filter(({ range }) => !text.startsWith('#!', range[0]));
      expect(comments.map(toLine), file).toEqual(reference.ast.comments?.map(toLine));
    }
  });

  test.each([
    [
      'a.ts',
      'const x = <T,>(y: T): T => y as const satisfies T; enum E { A = 1 } declare global { var g: E }',
    ],
    [
      'a.tsx',
      'import React from "react"; export const A = ({ b = 1, ...c }) => <><B.C {...c} d={b}>text</B.C></>;',
    ],
    [
      'a.ts',
      'class A<T> extends B { @dec() accessor #x: T; constructor(readonly y = 1) { super.z?.[y]!; } static { await0 } }',
    ],
    [
      'a.ts',
      'label: for await (using x of y) { try { z`a${x}b` } catch { break label } }\nexport * as ns from "m" with { type: "json" };',
    ],
    ['a.ts', 'const 🔑 = 1;'.replace('🔑', 'ключ') + ' const s = "𝒳"; f(s, ключ); // конец'],
    ['a.ts', 'import x = require("x"); export = x;'],
    ['a.d.ts', 'declare module "m" { export default function f(this: X, ...a: string[]): asserts a is B; }'],
    [
      'a.js',
      'export const a = async function* () { yield* b ?? (await c); }; delete a?.b.c; new.target'.replace(
        '; new.target',
        '',
      ),
    ],
  ])('on %s: %s', (name, text) => {
    const file = `/tmp/${name}`;
    const view = parseSource(file, text);
    const reference = parseForESLint(text, { filePath: file, sourceType: 'module' });
    expect(fingerprint(view.ast, view.scopeManager)).toEqual(
      fingerprint(reference.ast, reference.scopeManager),
    );
  });
});

test('every node but the program has a parent that holds it', () => {
  const { ast } = parseSource('/a.ts', 'export const f = (a: number) => ({ [a]: `${a}` });');
  const visit = (node: TSESTree.Node): void => {
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [
        (node as unknown as Record<string, unknown>)[key],
      ].flat() as (TSESTree.Node | null)[]) {
        if (!child) continue;
        expect(child.parent).toBe(node);
        visit(child);
      }
    }
  };
  visit(ast);
  expect(ast.parent).toBeUndefined();
});

test('CommonJS: a return at top level and a function scope around the file, whatever the ending', () => {
  for (const name of ['/a.cjs', '/a.js', '/a.ts']) {
    const view = parseSource(name, 'const a = require("a"); if (!a) return; with (a) {}');
    expect(view.scopeManager.scopes[1]?.type).toBe('function');
  }
});

test('JSX is read in .js and refused in .ts', () => {
  expect(parseSource('/a.js', 'const a = <b>c</b>;').ast.body).toHaveLength(1);
  expect(() => parseSource('/a.ts', 'const a = <b>c</b>;')).toThrow(SourceError);
});

test('a syntax error names its line and column and never quotes the text', () => {
  const broken = 'const ok = 1;\r\nconst key = "canary-text" "canary-text";\n';
  let error: unknown;
  try {
    parseSource('/a.ts', broken);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(SourceError);
  expect(error).toMatchObject({ kind: 'syntax', position: { line: 2, column: 26 } });
  expect((error as SourceError).message).not.toContain('canary');
});

test('an empty file, a hashbang and CRLF', () => {
  expect(parseSource('/a.ts', '').ast.body).toEqual([]);
  const { comments, ast } = parseSource('/a.ts', '#!/usr/bin/env node\r\n// 𝒳\r\nf();\r\n');
  expect(comments.map(({ range }) => range)).toEqual([
    [0, 19],
    [21, 26],
  ]);
  expect(ast.body[0]?.range).toEqual([28, 32]);
});

test.each([
  ['brackets', `f(${'['.repeat(20_000)}${']'.repeat(20_000)});`],
  ['arrows', `x=${'a=>'.repeat(40_000)}1`],
  ['conditions', `x=${'a?b:'.repeat(40_000)}1`],
  ['sums', `x=${'a+'.repeat(100_000)}1`],
  ['else if', `${'if(a){b;}else '.repeat(30_000)}c;`],
  ['elements', `x=${'<a b={1}>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
])('code that is nested too deeply is a clear error, not a crash: %s', (_, text) => {
  expect(() => parseSource('/a.tsx', text)).toThrow('The code is nested too deeply to be analysed.');
});

test('long files that are not deep are read', () => {
  const text = 'export const rows = [\n' + '  { id: "model-name", price: [1, 2] },\n'.repeat(20_000) + '];\n';
  expect(parseSource('/a.ts', text).ast.body).toHaveLength(1);
});
