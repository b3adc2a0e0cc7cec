import type { SourceView } from './source-view.js';

/** How the analysis reaches other files. Core itself never touches the disk. */
export interface ModuleHost {
  /** Absolute path of the project's own file that `specifier` names in `from`; undefined for packages and what is not found. */
  resolve(specifier: string, from: string): string | undefined;
  /** A file's text without byte order mark, or undefined when it cannot be read. The same string while the file stays the same. */
  readText(filename: string): string | undefined;
  /** The parsed file, or undefined when it cannot be read or does not parse. Answers are cached by content. */
  load(filename: string): SourceView | undefined;
  /**
   * Counts up when answers about the disk may have changed: what was concluded from them holds until then. Missing: until
   * the next question.
   */
  readonly epoch?: () => number;
  /** Whether its answers never change: of a run that sees one state of the disk. */
  readonly isOneState?: boolean;
  /** The installed version of a package as seen from a file, else a version its lockfile or range fixes, else undefined. */
  packageVersion(name: string, from: string): string | undefined;
  /** Whether a file belongs to a package that is a command, and no server: its standard output is for the person who runs it. */
  isOfCommand(filename: string): boolean;
}
