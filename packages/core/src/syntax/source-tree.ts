import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from './source-view.js';
import type { Span } from '../text/span.js';

const linksAndPlaces = new Set(['parent', 'range', 'loc', 'tokens', 'comments', 'start', 'end']);

/** The syntactic children of a node, whichever parser made it. */
export function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  // By keys and without a list of one: this is the inner loop of every walk.
  for (const key of Object.keys(node)) {
    if (linksAndPlaces.has(key)) continue;
    const value: unknown = node[key as keyof TSESTree.Node];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof (value as { type?: unknown } | null)?.type === 'string';
}

export function isFunction(
  node: TSESTree.Node,
): node is TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** Every node below and including `root`, parents first. A stack of its own: real trees are deep. */
export function* walk(root: TSESTree.Node): Generator<TSESTree.Node> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...childrenOf(node).toReversed());
  }
}

/** The nodes that cover exactly `span`, outermost first: a shorthand property, its key and its value share one. */
export function nodesAt(view: SourceView, span: Span): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  const pending: TSESTree.Node[] = [view.ast];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const [start, end] = node.range;
    if (node.type !== 'Program' && (start > span.start || end < span.end)) continue;
    if (start === span.start && end === span.end && node.type !== 'Program') found.push(node);
    pending.push(...childrenOf(node).toReversed());
  }
  return found;
}

/** The innermost node that covers `span`. */
export function nodeAround(view: SourceView, span: Span): TSESTree.Node {
  let around: TSESTree.Node = view.ast;
  for (;;) {
    const inner: TSESTree.Node | undefined = childrenOf(around).find(
      ({ range }) => range[0] <= span.start && span.end <= range[1],
    );
    if (!inner) return around;
    around = inner;
  }
}

export function ancestorsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const ancestors: TSESTree.Node[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) ancestors.push(parent);
  return ancestors;
}

/** The name of a property that is written out, quoted or not; undefined for computed ones and spreads. */
export function propertyName(element: TSESTree.Node): string | undefined {
  if (element.type !== 'Property' || element.computed) return undefined;
  if (element.key.type === 'Identifier') return element.key.name;
  return element.key.type === 'Literal' && typeof element.key.value === 'string'
    ? element.key.value
    : undefined;
}

/** What stands inside `as`, `satisfies`, `!` and `<T>`. */
export function unwrapTypes(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return unwrapTypes(node.expression);
    default:
      return node;
  }
}

/** The type of `as const`. */
export function isConstType(type: TSESTree.TypeNode): boolean {
  return (
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  );
}

export function isTypeScript({ filename, component }: SourceView): boolean {
  return component?.typescript ?? /\.[cm]?tsx?$/i.test(filename);
}
