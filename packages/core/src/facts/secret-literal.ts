import type { TSESTree } from '@typescript-eslint/types';
import type { SecretModel } from '../catalog/secret-model.js';
import { environmentDefault } from '../syntax/environment-default.js';
import { childrenOf, nodesAt, unwrapTypes } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { constantText, joinedList, type ConstantText, type TextPiece } from './constant-text.js';
import type { SecretLiteral } from './fact-map.js';
import { around, keyBeginnings, keyMatches, mayHoldKey, namesVendor, type KeyMatch } from './key-matches.js';

const read = new WeakMap<object, readonly SecretLiteral[]>();

/** Every key that a file writes out: in literals, templates, texts put together from constants, JSX and comments; in source order. */
export function readSecretLiterals(view: SourceView): readonly SecretLiteral[] {
  const known = read.get(view.ast);
  if (known) return known;
  const mayHold = keyBeginnings.test(view.text) || namesVendor(view.text);
  const found = mayHold ? [...inCode(view.ast, view), ...inComments(view)] : [];
  const facts = found.toSorted((a, b) => a.span.start - b.span.start);
  read.set(view.ast, facts);
  return facts;
}

function inCode(root: TSESTree.Node, view: SourceView): SecretLiteral[] {
  const found: SecretLiteral[] = [];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const isText = node.type !== 'Identifier' && unwrapTypes(node) === node;
    const text = isText ? constantText(node, view) : undefined;
    if (text) found.push(...keysIn(text, node, view).map((fact) => asDefault(fact, view)));
    if (node.type === 'JSXText') found.push(...inPlainText(node.value, node.range[0], view));
    pending.push(...(text ? otherCode(node) : childrenOf(node)));
  }
  return found;
}

/** What stands inside a text that was read and is none itself: arguments of calls and the like. */
function otherCode(node: TSESTree.Node): TSESTree.Node[] {
  const inner = unwrapTypes(node);
  if (inner !== node) return otherCode(inner);
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
      return [];
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right].flatMap(otherCode) : [node];
    case 'TemplateLiteral':
      return node.expressions.flatMap(otherCode);
    case 'CallExpression': {
      const list = joinedList(node);
      return list
        ? [...list.elements, ...node.arguments].flatMap((each) => (each ? otherCode(each) : []))
        : [node];
    }
    default:
      return [node];
  }
}

/** The keys of a text, each where its characters stand. */
function keysIn(text: ConstantText, whole: TSESTree.Node, view: SourceView): SecretLiteral[] {
  const joined = text.map((piece) => piece?.text ?? '\0').join('');
  return keyMatches(joined, () => around(whole.range, view.text)).flatMap(({ row, start, end }) => {
    const pieces = piecesBetween(text, start, end);
    const [first] = pieces;
    if (!first) return [];
    // What a constant holds is found where the constant is declared.
    if (first.piece.named && pieces.every(({ piece }) => piece.part === first.piece.part)) return [];
    if (pieces.length === 1) return [inOnePiece(row, first, start, end)];
    const parts = pieces.map(({ piece }) => piece.part);
    const isWhole = joined.length === end - start;
    const span = isWhole ? toSpan(whole) : { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
    return [
      {
        span,
        vendor: row.vendor,
        variable: row.variable,
        key: span,
        pieces: pieces.map(({ piece }) => piece.span),
        replaceable: isWhole,
      },
    ];
  });
}

interface PlacedPiece {
  readonly piece: TextPiece;
  readonly offset: number;
}

function piecesBetween(text: ConstantText, start: number, end: number): readonly PlacedPiece[] {
  let offset = 0;
  const found: PlacedPiece[] = [];
  for (const piece of text) {
    const length = piece?.text.length ?? 1;
    if (piece && offset < end && offset + length > start) found.push({ piece, offset });
    offset += length;
  }
  return found;
}

function inOnePiece(
  { vendor, variable }: SecretModel,
  { piece, offset }: PlacedPiece,
  start: number,
  end: number,
): SecretLiteral {
  const key = piece.exact
    ? { start: piece.span.start + start - offset, end: piece.span.start + end - offset }
    : piece.span;
  return { span: piece.part, vendor, variable, key, pieces: [key], replaceable: true };
}

/** A key that stands in for a variable where it is not set is read from that variable, whatever its name. */
function asDefault(fact: SecretLiteral, view: SourceView): SecretLiteral {
  const { span, key } = fact;
  const isWhole = key.end - key.start >= span.end - span.start - 2;
  const literal = fact.replaceable && isWhole ? nodesAt(view, span)[0] : undefined;
  const variable = literal && environmentDefault(literal, view)?.variable;
  return variable === undefined ? fact : { ...fact, variable };
}

function inComments(view: SourceView): SecretLiteral[] {
  return view.comments.flatMap(({ range, value }) => inPlainText(value, range[0] + 2, view));
}

function inPlainText(text: string, offset: number, view: SourceView): SecretLiteral[] {
  const surroundings = (start: number, end: number) => around([offset + start, offset + end], view.text);
  return keyMatches(text, surroundings).map((match) => asWritten(match, offset));
}

/** Escapes stand before a key as letters do, and digests of packages hold what looks like keys. */
const between = /\\[nrtbf]|\bsha(?:1|256|384|512)-[A-Za-z0-9+/]+={0,2}/g;

/**
 * Every key in a file that is not read as code: YAML, notebooks, shell, `.env` and all others; in source order.
 * What is put together from pieces is not found there.
 */
export function readKeysInText(text: string): readonly SecretLiteral[] {
  const readable = text.replace(between, (match) => ' '.repeat(match.length));
  if (!mayHoldKey(readable)) return [];
  return keyMatches(readable, (start, end) => around([start, end], readable))
    .map((match) => asWritten(match, 0))
    .toSorted((a, b) => a.span.start - b.span.start);
}

function asWritten({ row: { vendor, variable }, start, end }: KeyMatch, offset: number): SecretLiteral {
  const span: Span = { start: offset + start, end: offset + end };
  return { span, vendor, variable, key: span, pieces: [span], replaceable: false };
}
