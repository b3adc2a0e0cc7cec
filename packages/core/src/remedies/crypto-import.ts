import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { importedFunction, moduleSystem, type ImportedFunction } from './imported-function.js';
import { freeName, insertImport, moduleHead, specifierOf } from './module-head.js';
import type { RepairContext } from './repair.js';
import { styleOf } from './source-style.js';

const isCrypto = (specifier: string | undefined): boolean =>
  specifier === 'node:crypto' || specifier === 'crypto';

type HashName = 'createHash' | 'createHmac';

/** How a function of node:crypto is called in a file, by the import that is there or by one that has to be added. */
export function cryptoFunction(
  wanted: HashName,
  view: SourceView,
  use: TSESTree.Node,
  context: RepairContext,
): ImportedFunction | undefined {
  for (const statement of moduleHead(view).imports) {
    if (!isCrypto(specifierOf(statement))) continue;
    const known = importedFunction(wanted, view, statement, use);
    if (known) return known;
  }
  const system = moduleSystem(view) ?? context.moduleSystem;
  if (system === undefined) return undefined;
  const style = styleOf(view);
  const module = style.quote + (importsBareBuiltins(view) ? 'crypto' : 'node:crypto') + style.quote;
  const name = freeName(view, wanted);
  const renamed = (separator: string): string => (name === wanted ? name : `${wanted}${separator}${name}`);
  const { padding } = style;
  const statement =
    system === 'esm'
      ? `import {${padding}${renamed(' as ')}${padding}} from ${module}${style.semicolon}`
      : `const {${padding}${renamed(': ')}${padding}} = require(${module})${style.semicolon}`;
  return { callee: name, edits: [insertImport(view, statement, isBuiltin)] };
}

/** Node's modules that files which log and hash are likely to import; a miss only moves the new import up a line. */
const builtins =
  /^(?:assert|async_hooks|buffer|child_process|cluster|crypto|dns|events|fs|fs\/promises|http|http2|https|module|net|os|path|perf_hooks|process|querystring|readline|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)$/;

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtins.test(specifier);
}

function importsBareBuiltins(view: SourceView): boolean {
  const specifiers = moduleHead(view).imports.map(specifierOf);
  return (
    specifiers.some((name) => name && builtins.test(name)) &&
    !specifiers.some((name) => name?.startsWith('node:'))
  );
}
