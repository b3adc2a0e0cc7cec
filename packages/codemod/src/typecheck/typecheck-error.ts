/** The repository's own types cannot be checked; `message` says why and what to do. Nothing has been written. */
export class TypecheckError extends Error {
  override readonly name = 'TypecheckError';
}
