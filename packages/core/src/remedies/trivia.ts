import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';

const byStart = new WeakMap<SourceView, ReadonlyMap<number, TSESTree.Comment>>();

/** The comment that starts at an offset. */
export function commentAt(view: SourceView, offset: number): TSESTree.Comment | undefined {
  let index = byStart.get(view);
  if (!index) {
    index = new Map(view.comments.map((comment) => [comment.range[0], comment]));
    byStart.set(view, index);
  }
  return index.get(offset);
}

/** The offset of the next token at or after `offset`. */
export function skipTrivia(view: SourceView, offset: number): number {
  for (;;) {
    const comment = commentAt(view, offset);
    if (comment) offset = comment.range[1];
    else if (offset < view.text.length && /\s/.test(view.text.charAt(offset))) offset += 1;
    else return offset;
  }
}

/** The comma that follows `offset`, if the next token is one. */
export function commaAfter(view: SourceView, offset: number): number | undefined {
  const next = skipTrivia(view, offset);
  return view.text[next] === ',' ? next : undefined;
}

/** Where the line's content ends that goes on after `offset` with nothing but comments; `offset` itself if there are none. */
export function endOfTrailingComments(view: SourceView, offset: number): number {
  let end = offset;
  for (let at = offset; ;) {
    while (view.text[at] === ' ' || view.text[at] === '\t') at += 1;
    const comment = commentAt(view, at);
    if (!comment) return end;
    at = end = comment.range[1];
    if (/[\r\n]/.test(view.text.slice(comment.range[0], comment.range[1]))) return end;
  }
}

export function lineStart(text: string, offset: number): number {
  while (offset > 0 && text[offset - 1] !== '\n' && text[offset - 1] !== '\r') offset -= 1;
  return offset;
}

/** The offset of the line break (or of the end of the text) that ends the line of `offset`. */
export function lineEnd(text: string, offset: number): number {
  while (offset < text.length && text[offset] !== '\n' && text[offset] !== '\r') offset += 1;
  return offset;
}

/** Past the line break at `offset`, if there is one. */
export function afterLineBreak(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2;
  return text[offset] === '\n' || text[offset] === '\r' ? offset + 1 : offset;
}

/** The white space with which the line of `offset` begins. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

export function isSameLine(text: string, start: number, end: number): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}

/** Columns that a text takes; a tab counts as Prettier counts it with its default tab width. */
export function columns(text: string): number {
  return text.replaceAll('\t', '  ').length;
}

const attached =
  /eslint-disable-next-line|@ts-(?:expect-error|ignore)|prettier-ignore|biome-ignore|deno-lint-ignore|(?:istanbul|c8|v8) ignore|oxlint-disable-next-line/;

/** A comment that speaks of the line or node right below it, so that nothing may be put in between. */
export function isAttachedDirective(comment: TSESTree.Comment): boolean {
  return attached.test(comment.value);
}

/** Comments on lines of their own right above the line of `offset`, without a blank line between; nearest first. */
export function commentsAbove(view: SourceView, offset: number): readonly TSESTree.Comment[] {
  const above: TSESTree.Comment[] = [];
  let line = lineStart(view.text, offset);
  for (const comment of view.comments.toReversed()) {
    const [start, end] = comment.range;
    if (end > line) continue;
    const between = view.text.slice(end, line);
    if (!/^[ \t]*(?:\r\n|\n|\r)$/.test(between) || !isFirstOnLine(view.text, start)) break;
    if (view.text.startsWith('#!', start) && start === 0) break;
    above.push(comment);
    line = lineStart(view.text, start);
  }
  return above;
}
