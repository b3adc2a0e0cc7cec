import path from 'node:path';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { parseSync, visitorKeys, type ParserOptions } from 'oxc-parser';
import type { SourceView } from '../syntax/source-view.js';

const languages: Readonly<Record<string, NonNullable<ParserOptions['lang']>>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'jsx',
  '.mjs': 'jsx',
  '.cjs': 'jsx',
  '.jsx': 'jsx',
};

/**
 * The view of a source text as core's own tests need it: parsed by oxc, with parents and scopes.
 * Throws on a syntax error, so that no test passes on a text that nobody could compile.
 *
 * @param text with or without byte order mark; the view's text and offsets have none.
 * @param filename absolute; its extension chooses the language.
 */
export function parseView(text: string, filename = '/project/file.ts'): SourceView {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const extension = path.extname(filename);
  const lang = languages[extension];
  if (lang === undefined) throw new Error(`parseView does not know the language of ${filename}.`);

  const sourceType = extension === '.cts' || extension === '.cjs' ? 'commonjs' : 'unambiguous';
  const result = parseSync(filename, source, {
    lang,
    sourceType,
    astType: 'ts',
    range: true,
    preserveParens: false,
  });
  const [error] = result.errors;
  if (error) throw new SyntaxError(`${filename}: ${error.message}\n${error.codeframe ?? ''}`);

  const ast = result.program as unknown as TSESTree.Program;
  linkParents(ast as unknown as SyntaxNode);
  return {
    filename,
    text: source,
    ast,
    scopeManager: analyze(ast, { sourceType: ast.sourceType, globalReturn: false }),
    comments: result.comments.map(
      ({ type, value, start, end }) => ({ type, value, range: [start, end] }) as TSESTree.Comment,
    ),
  };
}

interface SyntaxNode {
  readonly type: string;
  parent?: SyntaxNode | null;
  readonly [key: string]: unknown;
}

/** Iterative: a long chain of `+` or `.then` must not overflow the stack. */
function linkParents(program: SyntaxNode): void {
  const pending = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [node[key]].flat() as (SyntaxNode | null | undefined)[]) {
        if (!child) continue;
        child.parent = node;
        pending.push(child);
      }
    }
  }
}
