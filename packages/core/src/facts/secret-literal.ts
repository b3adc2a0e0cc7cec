import type { TSESTree } from '@typescript-eslint/types';
import type { SecretModel } from '../catalog/secret-model.js';
import { secrets } from '../catalog/secrets/index.js';
import { childrenOf, unwrapTypes } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { constantText, joinedList, type ConstantText, type TextPiece } from './constant-text.js';
import type { SecretLiteral } from './fact-map.js';
import { isRandom } from './randomness.js';

const escaped = (text: string): string => text.replaceAll('.', '\\.');
const needles = new RegExp(
  secrets
    .filter(({ nearby }) => !nearby)
    .flatMap((row) => row.needles)
    .map(escaped)
    .join('|'),
);
/** Prefixes of keys that are put together from pieces may be cut anywhere: this much of them stands in one. */
const beginnings = new RegExp(
  // No key stands within a word; the last letter of an escape sequence begins none.
  `(?:(?<![A-Za-z0-9])|(?<=\\\\\\w{1,5}))(?:${[
    ...new Set(secrets.flatMap((row) => row.needles.map((needle) => escaped(needle.slice(0, 3))))),
  ].join('|')})`,
);
const vendors = new RegExp(secrets.flatMap(({ nearby }) => nearby?.source ?? []).join('|'), 'i');
/** A text as long as the shortest key without a shape of its own. */
const long = /[A-Za-z0-9]{32}/;

/** Whether a text can hold a key, or the beginning of one. */
export function mayHoldKey(text: string): boolean {
  // In this order: the search for a long text is the slowest of the three.
  return needles.test(text) || (namesVendor(text) && long.test(text));
}

/** Whether a text can hold a key that is only known by the vendor's name beside it. */
function namesVendor(text: string): boolean {
  return vendors.test(text);
}

const read = new WeakMap<object, readonly SecretLiteral[]>();

/** Every key that a file writes out: in literals, templates, texts put together from constants, JSX and comments; in source order. */
export function readSecretLiterals(view: SourceView): readonly SecretLiteral[] {
  const known = read.get(view.ast);
  if (known) return known;
  const mayHold = beginnings.test(view.text) || namesVendor(view.text);
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
    if (text) found.push(...keysIn(text, node, view));
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
  return matches(joined, () => around(whole.range, view)).flatMap(({ row, start, end }) => {
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
  return view.comments.flatMap(({ range, value }) => inPlainText(value, range[0] + 2, view));
}

function inPlainText(text: string, offset: number, view: SourceView): SecretLiteral[] {
  return matches(text, () => around([offset, offset + text.length], view)).map(({ row, start, end }) => {
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

function matches(text: string, surroundings: () => Surroundings): readonly Match[] {
  const sure = needles.test(text)
    ? secrets.filter(({ nearby }) => !nearby).flatMap((row) => ofRow(row, text))
    : [];
  if (!long.test(text)) return sure;
  const named = secrets
    .filter(({ nearby }) => nearby)
    .flatMap((row) => {
      const found = ofRow(row, text);
      return found.length > 0 && isNamed(row, surroundings()) ? found : [];
    });
  return [...sure, ...named].filter(
    (match, index, all) =>
      !all.slice(0, index).some((other) => other.start < match.end && match.start < other.end),
  );
}

function ofRow(row: SecretModel, text: string): readonly Match[] {
  return row.forms.flatMap((form) =>
    [...text.matchAll(new RegExp(form, `${form.flags}g`))].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const isPartOfMore = alnum.test(text.charAt(start - 1)) || alnum.test(text.charAt(end));
      const body = match.groups?.['body'] ?? match[0];
      return isPartOfMore || !isRandom(body, row.minimumEntropy) ? [] : [{ row, start, end }];
    }),
  );
}

const credentialWord = /key|token|secret|auth|bearer|credential/i;

/** What stands around a text, as far as it says what the text is. */
interface Surroundings {
  readonly near: string;
  /** The line itself and the one before it. */
  readonly beside: string;
}

/** A digest beside a vendor's name is no key: something right beside it has to say that it is one. */
function isNamed({ nearby }: SecretModel, { near, beside }: Surroundings): boolean {
  return nearby?.test(near) === true && credentialWord.test(beside);
}

const linesBefore = 3;
/** Characters to each side; lines of bundles are endless. */
const reach = 400;

function around([start, end]: readonly [number, number], { text }: SourceView): Surroundings {
  const before = text.slice(Math.max(0, start - reach), start).split('\n');
  const after = text.slice(end, end + reach).split('\n');
  return {
    near: [...before.slice(-linesBefore - 1), ...after.slice(0, 2)].join('\n'),
    beside: [...before.slice(-2), ...after.slice(0, 1)].join('\n'),
  };
}
