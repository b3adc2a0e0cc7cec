import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { importedFunction, moduleSystem, type ImportedFunction } from './imported-function.js';
import { freeName, insertImport, moduleHead, specifierOf } from './module-head.js';
import type { RepairContext } from './repair.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';

/** What repairs take of Node.js. */
const moduleOf = { createHash: 'crypto', createHmac: 'crypto', inspect: 'util' } as const;

/** How a function of Node.js is called in a file, by the import that is there or by one that has to be added. */
export function nodeFunction(
  wanted: keyof typeof moduleOf,
  view: SourceView,
  use: TSESTree.Node,
  context: RepairContext,
): ImportedFunction | undefined {
  const bare = moduleOf[wanted];
  for (const statement of moduleHead(view).imports) {
    const specifier = specifierOf(statement);
    if (specifier !== bare && specifier !== `node:${bare}`) continue;
    const known = importedFunction(wanted, view, statement, use);
    if (known) return known;
  }
  const system = moduleSystem(view) ?? context.moduleSystem;
  if (system === undefined) return undefined;
  const style = styleOf(view);
  const module = style.quote + (importsBareBuiltins(view) ? bare : `node:${bare}`) + style.quote;
  const name = freeName(view, wanted);
  const renamed = (separator: string): string => (name === wanted ? name : `${wanted}${separator}${name}`);
  const { padding } = style;
  const statement =
    system === 'esm'
      ? `import {${padding}${renamed(' as ')}${padding}} from ${module}${style.semicolon}`
      : `const {${padding}${renamed(': ')}${padding}} = require(${module})${style.semicolon}`;
  return { callee: name, edits: [insertImport(view, statement, isBuiltin)] };
}

/** In a file without imports each comes with a blank line of its own; together they are one block. */
export function joinImports(view: SourceView, edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const before = joined.at(-1);
    if (before && isInsertedImport(before) && isInsertedImport(edit) && before.span.start === edit.span.start)
      joined[joined.length - 1] = {
        span: edit.span,
        text: before.text.replace(/[\r\n]+$/, '') + styleOf(view).newline + edit.text.replace(/^[\r\n]+/, ''),
      };
    else joined.push(edit);
  }
  return joined;
}

function isInsertedImport({ span, text }: TextEdit): boolean {
  return span.start === span.end && /^\s*(?:import\b|const \{[^}]*\} = require\()[^\r\n]*\s*$/.test(text);
}

/** Node's modules that files which log and hash are likely to import; a miss only moves the new import up a line. */
const builtins =
  /^(?:assert|async_hooks|buffer|child_process|cluster|crypto|dns|events|fs|fs\/promises|http|http2|https|module|net|os|path|perf_hooks|process|querystring|readline|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)$/;

export function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtins.test(specifier);
}

function importsBareBuiltins(view: SourceView): boolean {
  const specifiers = moduleHead(view).imports.map(specifierOf);
  return (
    specifiers.some((name) => name && builtins.test(name)) &&
    !specifiers.some((name) => name?.startsWith('node:'))
  );
}
