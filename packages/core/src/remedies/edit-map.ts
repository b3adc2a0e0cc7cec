import type { Span } from '../text/span.js';
import { sortEdits, type TextEdit } from './text-edit.js';

interface MappedEdit {
  /** In the text before. */
  readonly before: Span;
  /** In the text after. */
  readonly after: Span;
}

/** Finds places of an edited text in the text before, and the other way round. */
export class EditMap {
  readonly #edits: readonly MappedEdit[];

  constructor(edits: readonly TextEdit[]) {
    let shift = 0;
    this.#edits = sortEdits(edits).map(({ span, text }) => {
      const start = span.start + shift;
      shift += text.length - (span.end - span.start);
      return { before: span, after: { start, end: start + text.length } };
    });
  }

  /** Where a place of the new text stood; what was inserted stood where it was inserted. */
  back({ start, end }: Span): Span {
    return { start: this.#offsetBack(start, 'start'), end: this.#offsetBack(end, 'end') };
  }

  #offsetBack(offset: number, side: 'start' | 'end'): number {
    let shift = 0;
    for (const { before, after } of this.#edits) {
      if (offset < after.start || (offset === after.start && side === 'end')) break;
      if (offset < after.end || (offset === after.end && before.start === before.end))
        return side === 'start' || before.start === before.end ? before.start : before.end;
      shift = before.end - after.end;
    }
    return offset + shift;
  }

  /** Whether a place of the text before touches an edit. */
  touches({ start, end }: Span): boolean {
    return this.#edits.some(({ before }) => before.start <= end && start <= before.end);
  }

  /** Where a place stands now that no edit touches, or that has its edits well inside; undefined for all others. */
  forward(span: Span): Span | undefined {
    let start = span.start;
    let end = span.end;
    for (const { before, after } of this.#edits) {
      const growth = after.end - after.start - (before.end - before.start);
      if (before.start > span.end) break;
      if (before.end < span.start) start += growth;
      else if (before.start <= span.start || before.end >= span.end) return undefined;
      end += growth;
    }
    return { start, end };
  }
}
