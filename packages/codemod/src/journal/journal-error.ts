/** A journal cannot be written or read. The message says what is wrong and what to do; it holds no content of a file. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}
