import path from 'node:path';
import type { JournalEntry } from '../journal/journal.js';
import { exists, readOnDisk } from './file-on-disk.js';
import { toCreation, toReplacement } from './to-entries.js';

/** A file beside the code that repairs need to have a line more, such as `.env.example`. */
export interface CompanionFile {
  /** Absolute. */
  readonly path: string;
  /** Undefined: it is created. */
  readonly before: string | undefined;
  readonly after: string;
  readonly entry: JournalEntry;
}

/** A companion that stays as it is. */
export interface RefusedCompanion {
  /** Relative to the root. */
  readonly file: string;
  /** A sentence. */
  readonly reason: string;
}

/**
 * A text file in the root with lines added at its end, in its own form.
 *
 * @param missing gives the lines that the present text lacks.
 * @returns undefined when it lacks none.
 * @throws CannotWrite when the file is there and cannot be used.
 */
export function withLines(
  root: string,
  name: string,
  missing: (text: string) => readonly string[],
): CompanionFile | undefined {
  const filename = path.join(root, name);
  const file = exists(filename) ? readOnDisk(filename, root) : undefined;
  const before = file?.text ?? '';
  const lines = missing(before);
  if (lines.length === 0) return undefined;
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : newline;
  const after = before + gap + lines.map((line) => `${line}${newline}`).join('');
  const entry = file ? toReplacement(root, file, after) : toCreation(root, filename, after);
  return { path: filename, before: file?.text, after, entry };
}
