import type { TSESTree } from '@typescript-eslint/types';
import { publicVariables } from '../catalog/public-variables.js';
import { scopeIndexOf } from './scope-index.js';
import { ancestorsOf, propertyName, unwrapTypes } from './source-tree.js';
import type { SourceView } from './source-view.js';

/** A value that stands in where a variable of the environment is not set. */
export interface EnvironmentDefault {
  /** e.g. `OPENROUTER_KEY`. */
  readonly variable: string;
  /** What is left without the default: `process.env.X` of `process.env.X ?? 'a'`, the name of `{ X = 'a' }`. */
  readonly read: TSESTree.Node;
}

/**
 * Which variable of the environment an expression is the default of: as the last operand of `??` and `||`, or in
 * `const { X = 'a' } = process.env`.
 */
export function environmentDefault(node: TSESTree.Node, view: SourceView): EnvironmentDefault | undefined {
  const { parent } = node;
  if (parent?.type === 'LogicalExpression' && parent.operator !== '&&' && parent.right === node) {
    const { left } = parent;
    // Of `a ?? b ?? 'c'` the last one is what the default stands in for.
    const last = left.type === 'LogicalExpression' && left.operator !== '&&' ? left.right : left;
    const variable = variableRead(last, view);
    return variable === undefined || isPutIntoBrowsers(last, variable) ? undefined : { variable, read: left };
  }
  if (parent?.type === 'AssignmentPattern' && parent.right === node) {
    const variable = destructuredVariable(parent, view);
    return variable === undefined ? undefined : { variable, read: parent.left };
  }
  return undefined;
}

/** The variable of the environment that an expression reads, also through constants. */
export function variableRead(node: TSESTree.Node, view: SourceView): string | undefined {
  const read = unwrap(node);
  if (read.type === 'MemberExpression') {
    return isEnvironment(read.object, view) ? memberName(read) : undefined;
  }
  if (read.type === 'CallExpression') {
    const [name] = read.arguments;
    const isRead = pathOf(read.callee) === 'Deno.env.get';
    return isRead && name?.type === 'Literal' && typeof name.value === 'string' ? name.value : undefined;
  }
  if (read.type !== 'Identifier') return undefined;
  const declared = constantOf(read, view);
  if (!declared) return undefined;
  const { name, declarator } = declared;
  if (declarator.id === name) return declarator.init ? variableRead(declarator.init, view) : undefined;
  return destructuredVariable(name, view);
}

/** A bundler writes its value into what browsers load, where a key has no place. */
function isPutIntoBrowsers(read: TSESTree.Node, variable: string): boolean {
  return (
    pathOf(read)?.startsWith('import.meta.env') === true &&
    publicVariables.some(({ prefix }) => variable.startsWith(prefix))
  );
}

/** The variable that a pattern of `const { X, Y: name } = process.env` gives to a place in it. */
function destructuredVariable(place: TSESTree.Node, view: SourceView): string | undefined {
  const element = place.parent?.type === 'AssignmentPattern' ? place.parent : place;
  const property = element.parent;
  if (property?.type !== 'Property' || property.value !== element) return undefined;
  const pattern = property.parent;
  const name = propertyName(property);
  return pattern.type === 'ObjectPattern' && isEnvironmentPattern(pattern, view) ? name : undefined;
}

function isEnvironmentPattern({ parent }: TSESTree.ObjectPattern, view: SourceView): boolean {
  const whole = initOf(parent);
  if (whole) return isEnvironment(whole, view);
  // `const { env: { X } } = process`.
  const outer =
    parent.type === 'Property' && propertyName(parent) === 'env' ? initOf(parent.parent.parent) : undefined;
  return outer !== undefined && isProcess(outer, view);
}

function initOf(node: TSESTree.Node): TSESTree.Expression | undefined {
  return node.type === 'VariableDeclarator' ? (node.init ?? undefined) : undefined;
}

/** `process.env`, `import.meta.env` and `Bun.env`, also by a name of the file's own. */
function isEnvironment(node: TSESTree.Node, view: SourceView): boolean {
  const read = unwrap(node);
  if (read.type === 'MemberExpression') return memberName(read) === 'env' && isProcess(read.object, view);
  if (read.type !== 'Identifier') return false;
  if (importedName(read, view) === 'env') return true;
  const declared = constantOf(read, view);
  const init = declared && initOf(declared.declarator);
  if (!init) return false;
  const { name, declarator } = declared;
  if (declarator.id === name) return isEnvironment(init, view);
  const property = name.parent;
  return (
    property?.type === 'Property' &&
    property.parent === declarator.id &&
    propertyName(property) === 'env' &&
    isProcess(init, view)
  );
}

function isProcess(node: TSESTree.Node, view: SourceView): boolean {
  const read = unwrap(node);
  const path = pathOf(read);
  if (read.type === 'Identifier' && scopeIndexOf(view).has(read)) return importedName(read, view) === '*';
  return ['process', 'globalThis.process', 'import.meta', 'Bun'].includes(path ?? '');
}

/** What of `node:process` a name stands for; `*` is the whole module. */
function importedName(node: TSESTree.Identifier, view: SourceView): string | undefined {
  const definition = scopeIndexOf(view).get(node)?.defs[0]?.node;
  const declaration = definition?.parent;
  if (declaration?.type !== 'ImportDeclaration' || !/^(?:node:)?process$/.test(declaration.source.value))
    return undefined;
  if (definition?.type !== 'ImportSpecifier') return '*';
  return definition.imported.type === 'Identifier' ? definition.imported.name : definition.imported.value;
}

/** The declaration of a constant, with the place of its name in it. */
function constantOf(
  node: TSESTree.Identifier,
  view: SourceView,
): { readonly name: TSESTree.Node; readonly declarator: TSESTree.VariableDeclarator } | undefined {
  const variable = scopeIndexOf(view).get(node);
  const [name] = variable?.identifiers ?? [];
  if (!name || variable?.identifiers.length !== 1) return undefined;
  const declarator = ancestorsOf(name).find(({ type }) => type === 'VariableDeclarator');
  return declarator?.type === 'VariableDeclarator' && declarator.parent.kind === 'const'
    ? { name, declarator }
    : undefined;
}

/** `a.b.c`, as it is written; undefined where it is anything else. */
function pathOf(node: TSESTree.Node): string | undefined {
  const read = unwrap(node);
  if (read.type === 'Identifier') return read.name;
  if (read.type === 'MetaProperty') return `${read.meta.name}.${read.property.name}`;
  if (read.type !== 'MemberExpression') return undefined;
  const [object, name] = [pathOf(read.object), memberName(read)];
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}

function memberName({ property, computed }: TSESTree.MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

function unwrap(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrapTypes(node);
  return inner.type === 'ChainExpression' ? unwrap(inner.expression) : inner;
}
