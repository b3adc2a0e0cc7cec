/** Why a file is not judged. `binary`, `encoding` and `unreadable` mean that nothing is known about it. */
export type SourceErrorKind = 'unreadable' | 'encoding' | 'binary' | 'syntax';

/** A file that cannot be turned into a tree. The message is one sentence that never quotes the file's text. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(
    readonly kind: SourceErrorKind,
    message: string,
    /** 1-based line and column (UTF-16) of the error; undefined when it concerns the whole file. */
    readonly position?: { readonly line: number; readonly column: number },
  ) {
    super(message);
  }
}
