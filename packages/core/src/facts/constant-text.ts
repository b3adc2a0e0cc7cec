import type { TSESTree } from '@typescript-eslint/types';
import { scopeIndexOf } from '../syntax/scope-index.js';
import { unwrapTypes } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';

/** A run of characters that the code writes out in one place. */
export interface TextPiece {
  readonly text: string;
  /** The source text of these characters, without quotes. */
  readonly span: Span;
  /** Whether the source says them without escapes, so that an offset in `text` is one in the source. */
  readonly exact: boolean;
  /** The expression that stands for the piece where the text is put together: the literal itself, or a constant's name. */
  readonly part: Span;
  /** Whether `part` is only the name of a constant that is written elsewhere. */
  readonly named: boolean;
}

/** Characters that only the run of the program decides. */
export const gap = null;

export type ConstantText = readonly (TextPiece | typeof gap)[];

/** How many constants a text is followed through. */
const nameLimit = 5;

/**
 * The text of a literal, a template, a `+` of texts or `[…].join('…')`, as far as it is written out in this file, `const`s included.
 * Undefined for expressions that are no text of this kind.
 */
export function constantText(node: TSESTree.Node, view: SourceView): ConstantText | undefined {
  return read(node, view, nameLimit);
}

function read(node: TSESTree.Node, view: SourceView, names: number): ConstantText | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [quoted(node, node.value, view)] : undefined;
    case 'TemplateLiteral':
      return node.quasis.flatMap((quasi, index) => {
        const expression = node.expressions[index];
        return [...quasiPiece(quasi, node, view), ...(expression ? inside(expression, view, names) : [])];
      });
    case 'BinaryExpression': {
      if (node.operator !== '+') return undefined;
      const left = read(node.left, view, names);
      const right = read(node.right, view, names);
      return left || right ? [...(left ?? [gap]), ...(right ?? [gap])] : undefined;
    }
    case 'CallExpression':
      return joined(node, view, names);
    case 'Identifier': {
      const written = names > 0 ? constantOf(node, view) : undefined;
      const text = written && read(written, view, names - 1);
      const part = toSpan(node);
      return text?.map((piece) => piece && { ...piece, part, named: true });
    }
    default: {
      const inner = unwrapTypes(node);
      return inner === node ? undefined : read(inner, view, names);
    }
  }
}

function inside(node: TSESTree.Node, view: SourceView, names: number): ConstantText {
  return read(node, view, names) ?? [gap];
}

function quoted(node: TSESTree.Literal, value: string, { text }: SourceView): TextPiece {
  const [start, end] = node.range;
  const span = { start: start + 1, end: end - 1 };
  return {
    text: value,
    span,
    exact: text.slice(span.start, span.end) === value,
    part: toSpan(node),
    named: false,
  };
}

/**
 * Parsers disagree whether the range of a quasi holds its delimiters (typescript-eslint: yes, Babel and espree vary by version),
 * so the place is found by the raw text.
 */
function quasiPiece(
  quasi: TSESTree.TemplateElement,
  whole: TSESTree.Node,
  { text }: SourceView,
): TextPiece[] {
  const { raw, cooked } = quasi.value;
  if (raw === '') return [];
  const start = text.indexOf(raw, quasi.range[0]);
  if (start < 0 || start > quasi.range[0] + 1) return [];
  const span = { start, end: start + raw.length };
  return [{ text: cooked ?? raw, span, exact: cooked === raw, part: toSpan(whole), named: false }];
}

function joined(node: TSESTree.CallExpression, view: SourceView, names: number): ConstantText | undefined {
  const list = joinedList(node);
  const [argument] = node.arguments;
  const separator = list && argument ? read(argument, view, names) : undefined;
  return (
    separator &&
    list?.elements.flatMap((element, index) => [
      ...(index > 0 ? separator : []),
      ...(element ? inside(element, view, names) : []),
    ])
  );
}

/** The list of `['sk', 'or'].join('-')`. */
export function joinedList({ callee }: TSESTree.CallExpression): TSESTree.ArrayExpression | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression') return undefined;
  const { property } = callee;
  return !callee.computed && property.type === 'Identifier' && property.name === 'join'
    ? callee.object
    : undefined;
}

function constantOf(node: TSESTree.Identifier, view: SourceView): TSESTree.Expression | undefined {
  const [definition, ...others] = scopeIndexOf(view).get(node)?.defs ?? [];
  if (!definition || others.length > 0 || definition.node.type !== 'VariableDeclarator') return undefined;
  const { node: declarator, parent } = definition;
  const isConst = parent?.type === 'VariableDeclaration' && parent.kind === 'const';
  if (!isConst || declarator.id.type !== 'Identifier' || !declarator.init) return undefined;
  return declarator.init;
}
