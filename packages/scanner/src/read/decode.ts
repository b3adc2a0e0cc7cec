import { SourceError } from '../host/source-error.js';

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  /** Whether the bytes began with one: a writer must put it back. */
  readonly byteOrderMark: boolean;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads source bytes as strict UTF-8: a replacement character would move every offset behind it.
 *
 * @throws SourceError of kind `binary` (NUL bytes) or `encoding`.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) {
    throw new SourceError('binary', 'The file holds NUL bytes, so it is not source text.');
  }
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    const line = lineOfFirstInvalidByte(bytes);
    throw new SourceError('encoding', 'The file is not valid UTF-8; save it as UTF-8 to have it judged.', {
      line,
      column: 1,
    });
  }
  return withoutMark(text);
}

/** @param text with the byte order mark, where there is one. */
export function withoutMark(text: string): DecodedText {
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

function lineOfFirstInvalidByte(bytes: Uint8Array): number {
  // The lenient decoder marks the first invalid byte; a genuine U+FFFD before it would only name an earlier line.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length;
}
