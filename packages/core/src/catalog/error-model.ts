/**
 * What the errors of a package's failed calls carry, recorded with the real package against a refused model and against
 * moderation. Paths go from the caught error. Data only.
 */
export interface ErrorModel {
  /** Packages whose functions or clients fail with such errors. */
  readonly modules: readonly string[];
  /** Members in which the request stands. */
  readonly request: readonly string[];
  /** Members in which the key of the request stands, in its headers or beside them. */
  readonly key?: readonly string[];
  /** The prompt stands so deep in them that `util.inspect`, and with it the console, leaves it out of the whole error. */
  readonly deep?: boolean;
  /** Members in which the answer stands: that of moderation quotes up to a hundred characters of the prompt. */
  readonly answer: readonly string[];
  /** Methods of what a call gives, also a refused one, that give the answer as a text. */
  readonly texts?: readonly string[];
  /** Members of what an answered call gives in which the request stands, and its key. */
  readonly result?: readonly string[];
  readonly resultKey?: readonly string[];
  /** Options whose function is handed the error instead of throwing it, with its place in the first argument. */
  readonly callbacks?: Readonly<Record<string, string>>;
}
