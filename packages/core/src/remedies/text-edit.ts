import type { Span } from '../text/span.js';

/** Replaces the characters of `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** In source order; edits at the same place keep the order in which they were planned. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two edits claim the same characters, or one inserts inside what the other replaces. Neighbours do not clash. */
export function clash(a: TextEdit, b: TextEdit): boolean {
  if (isInsertion(a) && isInsertion(b)) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

function isInsertion({ span }: TextEdit): boolean {
  return span.start === span.end;
}

/** @throws RangeError when two edits clash. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let copied = 0;
  for (const { span, text: replacement } of sortEdits(edits)) {
    if (span.start < copied) throw new RangeError('Two edits claim the same characters.');
    result += text.slice(copied, span.start) + replacement;
    copied = span.end;
  }
  return result + text.slice(copied);
}
