import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { LiteralWriter, type Entry } from './literal-text.js';
import { styleOf, type SourceStyle } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import {
  afterLineBreak,
  columns,
  commaAfter,
  commentsAbove,
  endOfTrailingComments,
  indentationAt,
  isAttachedDirective,
  isFirstOnLine,
  isSameLine,
  lineEnd,
  lineStart,
} from './trivia.js';

type Element = TSESTree.ObjectLiteralElement;

export interface ObjectChange {
  /** Elements of the object that go, with their comma and their line. */
  readonly removes: readonly Element[];
  /** What is put behind everything that stays, so that no spread can overwrite it. */
  readonly appends: readonly Entry[];
  /** Whether strings need `as const` to keep their literal types. */
  readonly literalTypes?: boolean;
}

/** Edits of one object literal in its own layout: indentation, quotes of keys, one line or several, commas, comments. */
export function editObject(
  view: SourceView,
  object: TSESTree.ObjectExpression,
  change: ObjectChange,
): readonly TextEdit[] {
  const removed = new Set(change.removes);
  const kept = object.properties.filter((element) => !removed.has(element));
  const last = kept.at(-1);
  if (!last) return fill(view, object, change);

  const edits = [...removeElements(view, object, removed, change.appends.length > 0)];
  if (change.appends.length > 0) edits.push(...append(view, object, last, change));
  return edits;
}

/** The object keeps none of its elements. */
function fill(
  view: SourceView,
  object: TSESTree.ObjectExpression,
  { appends, literalTypes }: ObjectChange,
): readonly TextEdit[] {
  const [start, end] = object.range;
  const style = styleOf(view);
  const writer = writerFor(view, object, literalTypes);
  const first = object.properties[0];
  const last = object.properties.at(-1);
  if (first && last && isFirstOnLine(view.text, first.range[0])) {
    if (appends.length === 0) return [...removeElements(view, object, new Set(object.properties), false)];
    const indent = indentationAt(view.text, first.range[0]);
    const comma = commaAfter(view, last.range[1]);
    return [
      {
        span: {
          start: startWithDirectives(view, first),
          end: comma === undefined ? last.range[1] : comma + 1,
        },
        text: indent + entryLines(writer, appends, indent) + (comma === undefined ? '' : ','),
      },
    ];
  }
  const span = { start: start + 1, end: end - 1 };
  if (appends.length === 0) return [{ span, text: '' }];

  const inside = view.text.slice(span.start, span.end);
  const comments = first ? '' : inside.trimEnd();
  const indent = indentationAt(view.text, start);
  const flat = appends
    .map((entry) => writer.entry(entry, { indent, column: -Infinity, reserve: 0 }))
    .join(', ');
  const rest = view.text.slice(end, lineEnd(view.text, end));
  const width =
    columns(view.text.slice(lineStart(view.text, start), start)) + flat.length + 4 + rest.trimEnd().length;
  // Inside an object on one line a broken one would look torn; a formatter breaks both.
  const outer = object.parent.type === 'Property' ? object.parent.parent : undefined;
  const isInLine = outer !== undefined && isSameLine(view.text, outer.range[0], outer.range[1]);
  if (comments.trim() === '' && (isInLine || width <= style.width)) {
    return [{ span, text: style.padding + flat + style.padding }];
  }
  const inner = indent + style.unit;
  return [
    {
      span,
      text: `${comments}${style.newline}${inner}${entryLines(writer, appends, inner)}${style.trailingComma}${style.newline}${indent}`,
    },
  ];
}

function* removeElements(
  view: SourceView,
  object: TSESTree.ObjectExpression,
  removed: ReadonlySet<Element>,
  appending: boolean,
): Generator<TextEdit> {
  const { text } = view;
  const { properties } = object;
  for (let index = 0; index < properties.length; index += 1) {
    const first = properties[index];
    if (!first || !removed.has(first)) continue;
    while (removed.has(properties[index + 1] as Element)) index += 1;
    const last = properties[index] ?? first;
    const before = properties[properties.indexOf(first) - 1];
    const after = properties[index + 1];
    const comma = commaAfter(view, last.range[1]);
    const end = endOfTrailingComments(view, comma === undefined ? last.range[1] : comma + 1);

    if (isFirstOnLine(text, first.range[0]) && end === contentEnd(text, end)) {
      yield {
        span: { start: startWithDirectives(view, first), end: afterLineBreak(text, lineEnd(text, end)) },
        text: '',
      };
      // What stands last now keeps its comma only where the object ended with one, or where something follows after all.
      const dangling =
        before && !after && comma === undefined && !appending ? commaAfter(view, before.range[1]) : undefined;
      if (dangling !== undefined) yield { span: { start: dangling, end: dangling + 1 }, text: '' };
    } else if (after) {
      yield { span: { start: first.range[0], end: after.range[0] }, text: '' };
    } else if (before) {
      yield { span: { start: before.range[1], end: last.range[1] }, text: '' };
    }
  }
}

function append(
  view: SourceView,
  object: TSESTree.ObjectExpression,
  last: Element,
  { removes, appends, literalTypes }: ObjectChange,
): readonly TextEdit[] {
  const { text } = view;
  const style = styleOf(view);
  const writer = writerFor(view, object, literalTypes);
  const end = last.range[1];
  const removedBehind = object.properties.at(-1) !== last;
  const closing = object.range[1] - 1;

  const next = object.properties[object.properties.indexOf(last) + 1];
  const sharesLine = next !== undefined && isSameLine(text, end, next.range[0]);

  if (isFirstOnLine(text, last.range[0]) && isFirstOnLine(text, closing) && !sharesLine) {
    const indent = indentationAt(text, last.range[0]);
    const lines = entryLines(writer, appends, indent);
    const comma = commaAfter(view, end);
    const trailing = removedBehind ? trailingCommaOf(view, object) !== undefined : comma !== undefined;
    const at = endOfTrailingComments(view, comma === undefined ? end : comma + 1);
    const line = `${style.newline}${indent}${lines}${trailing ? ',' : ''}`;
    if (comma !== undefined) return [insertion(at, line)];
    return at === end ? [insertion(end, `,${line}`)] : [insertion(end, ','), insertion(at, line)];
  }

  // Comma first: `, b: 2`.
  if (
    isFirstOnLine(text, closing) &&
    /^[ \t]*,[ \t]*$/.test(text.slice(lineStart(text, last.range[0]), last.range[0]))
  ) {
    const indent = indentationAt(text, last.range[0]);
    const lines = appends.map((entry) =>
      writer.entry(entry, { indent, column: columns(indent) + 2, reserve: 0 }),
    );
    return [
      insertion(
        endOfTrailingComments(view, end),
        lines.map((line) => `${style.newline}${indent}, ${line}`).join(''),
      ),
    ];
  }

  const flat = appends
    .map((entry) => writer.entry(entry, { indent: '', column: -Infinity, reserve: 0 }))
    .join(', ');
  const lineWidth = columns(text.slice(lineStart(text, end), lineEnd(text, end)).trimEnd()) + flat.length + 2;
  if (lineWidth > style.width && removes.length === 0) {
    const expanded = expand(view, object, appends, writer, style);
    if (expanded) return expanded;
  }
  const trailing = removedBehind ? undefined : commaAfter(view, end);
  // Between a comma and the brace stands the padding already.
  return trailing === undefined ? [insertion(end, `, ${flat}`)] : [insertion(trailing + 1, ` ${flat},`)];
}

/**
 * Breaks an object that stands on one line, and the objects on the same line around it, as formatters do when it grows too long.
 * Only white space between elements is replaced, so that other repairs inside the elements stay possible.
 */
function expand(
  view: SourceView,
  object: TSESTree.ObjectExpression,
  appends: readonly Entry[],
  writer: LiteralWriter,
  style: SourceStyle,
): readonly TextEdit[] | undefined {
  const chain = [object];
  for (let inner = object; ;) {
    const outer = inner.parent.type === 'Property' ? inner.parent.parent : undefined;
    if (outer?.type !== 'ObjectExpression') break;
    if (!isSameLine(view.text, outer.range[0], outer.range[1])) break;
    chain.unshift(outer);
    inner = outer;
  }
  const edits: TextEdit[] = [];
  const base = indentationAt(view.text, object.range[0]);
  for (const [depth, level] of chain.entries()) {
    const indent = base + style.unit.repeat(depth);
    const inner = indent + style.unit;
    const gaps = gapsOf(view, level);
    if (!gaps) return undefined;
    for (const gap of gaps.between) edits.push({ span: gap, text: style.newline + inner });
    const added = level === object ? `,${style.newline}${inner}${entryLines(writer, appends, inner)}` : '';
    edits.push({ span: gaps.last, text: `${added}${style.trailingComma}${style.newline}${indent}` });
  }
  return edits;
}

/** The white space of a one-line object: before each element, and from the last element (its comma included) to the brace. */
function gapsOf(
  view: SourceView,
  object: TSESTree.ObjectExpression,
): { readonly between: readonly TextEdit['span'][]; readonly last: TextEdit['span'] } | undefined {
  const [start, end] = object.range;
  if (!isSameLine(view.text, start, end)) return undefined;
  const between: TextEdit['span'][] = [];
  let at = start + 1;
  for (const element of object.properties) {
    if (view.text.slice(at, element.range[0]).trim() !== '') return undefined; // A comment stands there.
    between.push({ start: at, end: element.range[0] });
    const comma = commaAfter(view, element.range[1]);
    if (comma !== undefined && view.text.slice(element.range[1], comma).trim() !== '') return undefined;
    at = comma === undefined ? element.range[1] : comma + 1;
  }
  const last = { start: object.properties.at(-1)?.range[1] ?? start + 1, end: end - 1 };
  return /^\s*,?\s*$/.test(view.text.slice(last.start, last.end)) ? { between, last } : undefined;
}

function entryLines(writer: LiteralWriter, appends: readonly Entry[], indent: string): string {
  const place = { indent, column: columns(indent), reserve: 1 };
  return appends.map((entry) => writer.entry(entry, place)).join(`,${writer.style.newline}${indent}`);
}

/** Where the line of an element begins, or the line of a directive comment that speaks of it. */
function startWithDirectives(view: SourceView, element: Element): number {
  let start = lineStart(view.text, element.range[0]);
  for (const comment of commentsAbove(view, start)) {
    if (!isAttachedDirective(comment)) break;
    start = lineStart(view.text, comment.range[0]);
  }
  return start;
}

function trailingCommaOf(view: SourceView, object: TSESTree.ObjectExpression): number | undefined {
  const last = object.properties.at(-1);
  return last && commaAfter(view, last.range[1]);
}

/** `offset`, if nothing but white space follows on its line. */
function contentEnd(text: string, offset: number): number | undefined {
  return text.slice(offset, lineEnd(text, offset)).trim() === '' ? offset : undefined;
}

function writerFor(view: SourceView, object: TSESTree.ObjectExpression, literalTypes = false): LiteralWriter {
  const keys = object.properties.flatMap((element) =>
    element.type === 'Property' && !element.computed ? [element.key] : [],
  );
  const quoteKeys = keys.length > 0 && keys.every(({ type }) => type === 'Literal');
  return new LiteralWriter(styleOf(view), { quoteKeys, literalTypes });
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
