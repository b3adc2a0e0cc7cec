import type { TSESTree } from '@typescript-eslint/types';
import type { SecretModel } from '../catalog/secret-model.js';
import { secrets } from '../catalog/secrets/index.js';
import { childrenOf, unwrapTypes } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { constantText, joinedList, type ConstantText, type TextPiece } from './constant-text.js';
import type { SecretLiteral } from './fact-map.js';
import { isRandom } from './randomness.js';

const needles = new RegExp(
  secrets
    .flatMap((row) => row.needles)
    .join('|')
    .replaceAll('.', '\\.'),
);
/** Prefixes of keys that are put together from pieces may be cut anywhere: this much of them stands in one. */
const shortest = /sk-|AIza|AQ\./;

/** Whether a text can hold a key, or the beginning of one. */
export function mayHoldKey(text: string): boolean {
  return needles.test(text);
}

const read = new WeakMap<object, readonly SecretLiteral[]>();

/** Every key that a file writes out: in literals, templates, texts put together from constants, JSX and comments; in source order. */
export function readSecretLiterals(view: SourceView): readonly SecretLiteral[] {
  const known = read.get(view.ast);
  if (known) return known;
  const found = shortest.test(view.text) ? [...inCode(view.ast, view), ...inComments(view)] : [];
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
    if (text) found.push(...keysIn(text, node));
    if (node.type === 'JSXText') found.push(...inPlainText(node.value, node.range[0]));
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
function keysIn(text: ConstantText, whole: TSESTree.Node): SecretLiteral[] {
  const joined = text.map((piece) => piece?.text ?? '\0').join('');
  return matches(joined).flatMap(({ row, start, end }) => {
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

function inComments(view: SourceView): SecretLiteral[] {
  return view.comments.flatMap(({ range, value }) => inPlainText(value, range[0] + 2));
}

function inPlainText(text: string, offset: number): SecretLiteral[] {
  return matches(text).map(({ row, start, end }) => {
    const span: Span = { start: offset + start, end: offset + end };
    return {
      span,
      vendor: row.vendor,
      variable: row.variable,
      key: span,
      pieces: [span],
      replaceable: false,
    };
  });
}

interface Match {
  readonly row: SecretModel;
  readonly start: number;
  readonly end: number;
}

const alnum = /[A-Za-z0-9]/;

function matches(text: string): readonly Match[] {
  if (!needles.test(text)) return [];
  return secrets.flatMap((row) =>
    row.forms.flatMap((form) =>
      [...text.matchAll(new RegExp(form, 'g'))].flatMap((match) => {
        const start = match.index;
        const end = start + match[0].length;
        const isPartOfMore = alnum.test(text.charAt(start - 1)) || alnum.test(text.charAt(end));
        const body = match.groups?.['body'] ?? match[0];
        return isPartOfMore || !isRandom(body, row.minimumEntropy) ? [] : [{ row, start, end }];
      }),
    ),
  );
}
