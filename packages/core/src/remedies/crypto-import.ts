import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { isTypeScript, propertyName, walk } from '../syntax/source-tree.js';
import { freeName, insertImport, moduleHead, requiredModule, specifierOf } from './module-head.js';
import type { RepairContext } from './repair.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import { isFirstOnLine } from './trivia.js';

interface HashFunction {
  /** What is called with the algorithm's name. */
  readonly callee: string;
  /** The import that it needs. */
  readonly edits: readonly TextEdit[];
}

const isCrypto = (specifier: string | undefined): boolean =>
  specifier === 'node:crypto' || specifier === 'crypto';

type HashName = 'createHash' | 'createHmac';

/** How a function of node:crypto is called in a file, by the import that is there or by one that has to be added. */
export function cryptoFunction(
  wanted: HashName,
  view: SourceView,
  use: TSESTree.Node,
  context: RepairContext,
): HashFunction | undefined {
  for (const statement of moduleHead(view).imports) {
    if (!isCrypto(specifierOf(statement))) continue;
    const known = fromImport(wanted, view, statement, use);
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

function fromImport(
  wanted: HashName,
  view: SourceView,
  statement: TSESTree.ProgramStatement,
  use: TSESTree.Node,
): HashFunction | undefined {
  if (statement.type === 'TSImportEqualsDeclaration') {
    return statement.importKind === 'type'
      ? undefined
      : { callee: `${statement.id.name}.${wanted}`, edits: [] };
  }
  if (statement.type === 'ImportDeclaration') {
    if (statement.importKind === 'type') return undefined;
    for (const specifier of statement.specifiers) {
      if (isHidden(view, specifier.local.name, use)) continue;
      if (specifier.type !== 'ImportSpecifier')
        return { callee: `${specifier.local.name}.${wanted}`, edits: [] };
      const imported =
        specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
      if (imported === wanted && specifier.importKind !== 'type')
        return { callee: specifier.local.name, edits: [] };
    }
    const last = statement.specifiers.at(-1);
    return last?.type === 'ImportSpecifier' ? joinNames(wanted, view, last, ' as ') : undefined;
  }
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [declarator] = statement.declarations;
  if (statement.declarations.length !== 1 || declarator?.init?.type !== 'CallExpression') return undefined;
  if (!isCrypto(requiredModule(declarator.init)) || declarator.init.callee.type !== 'Identifier')
    return undefined;
  if (declarator.id.type === 'Identifier') {
    return isHidden(view, declarator.id.name, use)
      ? undefined
      : { callee: `${declarator.id.name}.${wanted}`, edits: [] };
  }
  if (declarator.id.type !== 'ObjectPattern') return undefined;
  for (const property of declarator.id.properties) {
    if (
      propertyName(property) !== wanted ||
      property.type !== 'Property' ||
      property.value.type !== 'Identifier'
    )
      continue;
    if (!isHidden(view, property.value.name, use)) return { callee: property.value.name, edits: [] };
  }
  const last = declarator.id.properties.at(-1);
  return last?.type === 'Property' ? joinNames(wanted, view, last, ': ') : undefined;
}

/** Adds the function to the names that a statement takes from the module already. */
function joinNames(wanted: HashName, view: SourceView, last: TSESTree.Node, separator: string): HashFunction {
  const { newline } = styleOf(view);
  const name = freeName(view, wanted);
  const text = name === wanted ? name : `${wanted}${separator}${name}`;
  const [start, end] = last.range;
  const gap = isFirstOnLine(view.text, start)
    ? newline + (/[ \t]*$/.exec(view.text.slice(0, start))?.[0] ?? '')
    : ' ';
  return { callee: name, edits: [{ span: { start: end, end }, text: `,${gap}${text}` }] };
}

/** Whether a name means something else where it would be used. */
function isHidden(view: SourceView, name: string, use: TSESTree.Node): boolean {
  const scopes = view.scopeManager.scopes.filter(
    ({ block, variables }) =>
      block.range[0] <= use.range[0] &&
      use.range[1] <= block.range[1] &&
      variables.some((variable) => variable.name === name && variable.defs.length > 0),
  );
  return scopes.length > 1;
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

function moduleSystem(view: SourceView): 'esm' | 'commonjs' | undefined {
  if (view.ast.body.some(({ type }) => /^(?:Import|Export)/.test(type))) return 'esm';
  if (view.component || /\.m[jt]s$/i.test(view.filename)) return 'esm';
  if (/\.cjs$/i.test(view.filename)) return 'commonjs';
  for (const node of walk(view.ast)) {
    if (requiredModule(node) !== undefined) return 'commonjs';
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
      const { name } = node.object;
      if (
        name === 'exports' ||
        (name === 'module' && node.property.type === 'Identifier' && node.property.name === 'exports')
      ) {
        return 'commonjs';
      }
    }
    if (
      node.type === 'AwaitExpression' &&
      node.parent.type === 'ExpressionStatement' &&
      node.parent.parent.type === 'Program'
    )
      return 'esm';
  }
  return isTypeScript(view) ? 'esm' : undefined;
}
