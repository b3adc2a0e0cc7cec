import { redactKeys, writtenTexts, type SourceView, type Span } from '@openrouter-compliance/core';
import { createLineIndex } from '@openrouter-compliance/scanner';

/** The lines of a finding, as much of them as may be shown. */
export interface CodeFrame {
  /** Of the first line, 1-based. */
  readonly line: number;
  readonly lines: readonly FramedLine[];
}

export interface FramedLine {
  /** Text in quotes, templates, markup and comments is masked with `…`. */
  readonly text: string;
  /** The characters of `text` that the finding is about, 0-based, end exclusive. */
  readonly marked: { readonly start: number; readonly end: number };
}

/** Words of the API: no prompt and no key consists of one. */
const plainWords = ['allow', 'deny', 'POST', 'assistant', 'developer', 'system', 'user'];
const mask = '…';
const shownLines = 3;
const shownWidth = 100;

/**
 * Frames of places in one file. Prompts and keys are text, so no text is shown but what is known to be neither.
 *
 * @param names strings that may be shown, such as the models that the file names.
 */
export function createCodeFrames(
  view: SourceView,
  names: Iterable<string>,
): (span: Span, message: string) => CodeFrame {
  const plain = new Set([...plainWords, ...names]);
  const texts = writtenTexts(view);
  return (span, message) => {
    // What the message quotes is shown anyway.
    const quoted = new Set([...message.matchAll(/["`]([^"`]+)["`]/g)].map(([, name]) => name));
    const isShown = (value: string | undefined) =>
      value !== undefined && (plain.has(value) || quoted.has(value)) && redactKeys(value) === value;
    const hidden = texts.filter(({ value }) => !isShown(value)).map((text) => text.span);
    const isName = isShown(view.text.slice(span.start, span.end));
    const masked = maskTexts(view.text, isName ? hidden.flatMap((each) => without(each, span)) : hidden);
    return frame(
      redactKeys(masked.text) === masked.text ? masked : maskTexts(view.text, [wholeOf(view)]),
      span,
    );
  };
}

/** What is left of a span where another, which lies in it, is shown: a class in a comment, say. */
function without(whole: Span, { start, end }: Span): readonly Span[] {
  if (start < whole.start || whole.end < end) return [whole];
  return [
    { start: whole.start, end: start },
    { start: end, end: whole.end },
  ];
}

interface MaskedText {
  readonly text: string;
  /** Where a character of the source stands in it. */
  readonly at: (offset: number) => number;
}

/** A mask for each line of each span. Line breaks stay, so that lines keep their numbers. */
function maskTexts(source: string, spans: readonly Span[]): MaskedText {
  /** Where what is kept begins. */
  const pieces: { readonly source: number; readonly masked: number; readonly length: number }[] = [];
  let text = '';
  let from = 0;
  const keepUntil = (end: number): void => {
    pieces.push({ source: from, masked: text.length, length: end - from });
    text += source.slice(from, end);
    from = end;
  };
  for (const { start, end } of spans) {
    for (const { index, 0: line } of source.slice(start, end).matchAll(/[^\r\n\u2028\u2029]+/g)) {
      if (start + index + line.length <= from) continue;
      keepUntil(Math.max(start + index, from));
      pieces.push({ source: from, masked: text.length, length: 0 });
      text += mask;
      from = start + index + line.length;
    }
  }
  keepUntil(source.length);
  return {
    text,
    at(offset) {
      const piece = pieces.findLast((each) => each.source <= offset) ?? { source: 0, masked: 0, length: 0 };
      return piece.masked + Math.min(offset - piece.source, piece.length);
    },
  };
}

function wholeOf({ text }: SourceView): Span {
  return { start: 0, end: text.length };
}

function frame({ text, at }: MaskedText, { start, end }: Span): CodeFrame {
  const positionAt = createLineIndex(text);
  const [first, last] = [positionAt(at(start)), positionAt(at(end))];
  const all = text.split(/\r\n|[\r\n\u2028\u2029]/);
  const lines = all.slice(first.line - 1, Math.min(last.line, first.line - 1 + shownLines));
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf), first.column - 1);
  return {
    line: first.line,
    lines: lines.map((line, index) => {
      const number = first.line + index;
      return cut(line.slice(indent).replaceAll('\t', ' ').trimEnd(), {
        start: (number === first.line ? first.column - 1 : indentOf(line)) - indent,
        end: (number === last.line ? last.column - 1 : line.trimEnd().length) - indent,
      });
    }),
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A long line around the place that the finding is about. */
function cut(text: string, { start, end }: FramedLine['marked']): FramedLine {
  const from = start > (shownWidth * 2) / 3 ? start - Math.floor(shownWidth / 3) : 0;
  const before = from > 0 ? mask : '';
  const shown = text.slice(from, from + shownWidth);
  const after = from + shownWidth < text.length ? mask : '';
  const shift = before.length - from;
  const marked = { start: start + shift, end: Math.min(end + shift, before.length + shown.length) };
  return {
    text: before + shown + after,
    marked: { start: marked.start, end: Math.max(marked.end, marked.start + 1) },
  };
}
