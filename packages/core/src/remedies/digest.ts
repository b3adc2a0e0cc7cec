import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { scopeIndexOf } from '../syntax/scope-index.js';
import { wholeChain } from './logged-expression.js';
import { freeName, insertImport, moduleHead, requiredModule, specifierOf } from './module-head.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair, type RepairContext } from './repair.js';
import { foreignRuntime } from './runtime.js';
import { isTypeScript, nodesAt, propertyName, unwrapTypes, walk } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import { isFirstOnLine } from './trivia.js';

export type Digest = Extract<Remedy, { kind: 'digest' }>;

/** Replaces an expression in a log call by its SHA-256: equal prompts stay recognisable, and nobody can read them. */
export function logDigest(remedy: Digest, view: SourceView, context: RepairContext): Repair {
  const foreign = context.notNode ?? foreignRuntime(view);
  if (foreign !== undefined) return undecided(`${foreign}, so node:crypto is not there to hash the prompt`);
  const found = nodesAt(view, remedy.expression).at(-1);
  if (!found) return undecided('the code is not where the analysis saw it');
  const expression = wholeChain(found);
  if (isCaughtError(expression, view))
    return undecided(
      'the value is an error, of which the message is worth logging and the request in it is not',
    );
  const hash = hashFunction(view, expression, context);
  if (!hash)
    return undecided('neither the file nor its package says whether it imports with `import` or `require`');

  const [start, end] = expression.range;
  const { quote } = styleOf(view);
  const source = view.text.slice(start, end);
  const argument = expression.type === 'SequenceExpression' ? `(${source})` : source;
  // `JSON.stringify(undefined)` is undefined, which a hash refuses; a log call must never throw for that.
  const text = isText(expression, view)
    ? argument
    : `String(${isJson(expression) ? argument : `JSON.stringify(${argument})`})`;
  const digest = `${hash.callee}(${quote}sha256${quote}).update(${text}).digest(${quote}hex${quote})`;

  const { parent } = expression;
  if (parent?.type === 'SpreadElement') {
    if (parent.parent.type === 'ObjectExpression') {
      return undecided(
        'the prompt is spread into the logged object, and only a name for it can tell what is logged',
      );
    }
    return edits({ span: { start: parent.range[0], end: parent.range[1] }, text: digest }, ...hash.edits);
  }
  if (parent?.type === 'Property' && parent.shorthand) {
    return edits({ span: { start, end }, text: `${source}: ${digest}` }, ...hash.edits);
  }
  return edits({ span: { start, end }, text: digest }, ...hash.edits);
}

/** Its digest would hide what went wrong, and an error that refers to itself is no JSON. */
function isCaughtError(expression: TSESTree.Node, view: SourceView): boolean {
  const node = unwrapTypes(expression);
  if (node.type !== 'Identifier') return false;
  const [definition] = scopeIndexOf(view).get(node)?.defs ?? [];
  const binding = definition?.node as TSESTree.Node | undefined;
  if (binding?.type === 'CatchClause') return true;
  const call = binding?.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments[0] === binding &&
    call.callee.type === 'MemberExpression' &&
    call.callee.property.type === 'Identifier' &&
    call.callee.property.name === 'catch'
  );
}

const textMethods =
  /^(?:toString|toUpperCase|toLowerCase|trim|trimStart|trimEnd|padStart|padEnd|repeat|replace|replaceAll|join|substring)$/;

/** Whether an expression is a string for sure, so that a hash takes it as it is. */
function isText(expression: TSESTree.Node, view: SourceView): boolean {
  const node = unwrapTypes(expression);
  switch (node.type) {
    case 'TemplateLiteral':
      return true;
    case 'Literal':
      return typeof node.value === 'string';
    case 'BinaryExpression':
      return node.operator === '+' && (isText(node.left, view) || isText(node.right, view));
    case 'CallExpression':
      if (node.callee.type === 'Identifier') return node.callee.name === 'String';
      return (
        node.callee.type === 'MemberExpression' &&
        !node.optional &&
        !node.callee.optional &&
        node.callee.property.type === 'Identifier' &&
        (textMethods.test(node.callee.property.name) || isStringRaw(node.callee))
      );
    case 'Identifier': {
      const [definition, ...others] = scopeIndexOf(view).get(node)?.defs ?? [];
      if (!definition || others.length > 0) return false;
      const name = definition.name as TSESTree.Node;
      if (name.type === 'Identifier' && name.typeAnnotation) {
        return !name.optional && name.typeAnnotation.typeAnnotation.type === 'TSStringKeyword';
      }
      const declarator = definition.node as TSESTree.Node;
      return (
        declarator.type === 'VariableDeclarator' &&
        declarator.id === name &&
        declarator.parent.kind === 'const' &&
        declarator.init !== null &&
        isText(declarator.init, view)
      );
    }
    default:
      return false;
  }
}

function isStringRaw({ object, property }: TSESTree.MemberExpression): boolean {
  return (
    object.type === 'Identifier' &&
    object.name === 'String' &&
    property.type === 'Identifier' &&
    property.name === 'raw'
  );
}

/** `JSON.stringify(…)`, which is a string or undefined. */
function isJson(expression: TSESTree.Node): boolean {
  const node = unwrapTypes(expression);
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'JSON' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'stringify'
  );
}

interface HashFunction {
  /** What is called with the algorithm's name. */
  readonly callee: string;
  /** The import that it needs. */
  readonly edits: readonly TextEdit[];
}

const isCrypto = (specifier: string | undefined): boolean =>
  specifier === 'node:crypto' || specifier === 'crypto';

function hashFunction(
  view: SourceView,
  use: TSESTree.Node,
  context: RepairContext,
): HashFunction | undefined {
  for (const statement of moduleHead(view).imports) {
    if (!isCrypto(specifierOf(statement))) continue;
    const known = fromImport(view, statement, use);
    if (known) return known;
  }
  const system = moduleSystem(view) ?? context.moduleSystem;
  if (system === undefined) return undefined;
  const style = styleOf(view);
  const module = style.quote + (importsBareBuiltins(view) ? 'crypto' : 'node:crypto') + style.quote;
  const name = freeName(view, 'createHash');
  const renamed = (separator: string): string =>
    name === 'createHash' ? name : `createHash${separator}${name}`;
  const { padding } = style;
  const statement =
    system === 'esm'
      ? `import {${padding}${renamed(' as ')}${padding}} from ${module}${style.semicolon}`
      : `const {${padding}${renamed(': ')}${padding}} = require(${module})${style.semicolon}`;
  return { callee: name, edits: [insertImport(view, statement, isBuiltin)] };
}

function fromImport(
  view: SourceView,
  statement: TSESTree.ProgramStatement,
  use: TSESTree.Node,
): HashFunction | undefined {
  if (statement.type === 'TSImportEqualsDeclaration') {
    return statement.importKind === 'type'
      ? undefined
      : { callee: `${statement.id.name}.createHash`, edits: [] };
  }
  if (statement.type === 'ImportDeclaration') {
    if (statement.importKind === 'type') return undefined;
    for (const specifier of statement.specifiers) {
      if (isHidden(view, specifier.local.name, use)) continue;
      if (specifier.type !== 'ImportSpecifier')
        return { callee: `${specifier.local.name}.createHash`, edits: [] };
      const imported =
        specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
      if (imported === 'createHash' && specifier.importKind !== 'type')
        return { callee: specifier.local.name, edits: [] };
    }
    const last = statement.specifiers.at(-1);
    return last?.type === 'ImportSpecifier' ? joinNames(view, last, ' as ') : undefined;
  }
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [declarator] = statement.declarations;
  if (statement.declarations.length !== 1 || declarator?.init?.type !== 'CallExpression') return undefined;
  if (!isCrypto(requiredModule(declarator.init)) || declarator.init.callee.type !== 'Identifier')
    return undefined;
  if (declarator.id.type === 'Identifier') {
    return isHidden(view, declarator.id.name, use)
      ? undefined
      : { callee: `${declarator.id.name}.createHash`, edits: [] };
  }
  if (declarator.id.type !== 'ObjectPattern') return undefined;
  for (const property of declarator.id.properties) {
    if (
      propertyName(property) !== 'createHash' ||
      property.type !== 'Property' ||
      property.value.type !== 'Identifier'
    )
      continue;
    if (!isHidden(view, property.value.name, use)) return { callee: property.value.name, edits: [] };
  }
  const last = declarator.id.properties.at(-1);
  return last?.type === 'Property' ? joinNames(view, last, ': ') : undefined;
}

/** Adds `createHash` to the names that a statement takes from the module already. */
function joinNames(view: SourceView, last: TSESTree.Node, separator: string): HashFunction {
  const { newline } = styleOf(view);
  const name = freeName(view, 'createHash');
  const text = name === 'createHash' ? name : `createHash${separator}${name}`;
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
