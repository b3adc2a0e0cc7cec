import path from 'node:path';
import type { JournalEntry } from '../journal/journal.js';
import { exists, readOnDisk } from './file-on-disk.js';
import { toCreation, toReplacement } from './to-entries.js';

/** The file that tells which environment variables a program reads, with the names that it lacks. */
export interface EnvironmentExample {
  /** Absolute. */
  readonly path: string;
  /** Undefined: it is created. */
  readonly before: string | undefined;
  readonly after: string;
  readonly entry: JournalEntry;
}

/**
 * What `.env.example` in the root must say so that each variable has a line, name only.
 *
 * @returns undefined when every name is there.
 * @throws CannotWrite when the file is there and cannot be used.
 */
export function planEnvironmentExample(
  root: string,
  variables: readonly string[],
): EnvironmentExample | undefined {
  if (variables.length === 0) return undefined;
  const filename = path.join(root, '.env.example');
  const file = exists(filename) ? readOnDisk(filename, root) : undefined;
  const before = file?.text ?? '';
  const missing = variables.filter(
    (name) => !new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(before),
  );
  if (missing.length === 0) return undefined;
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : newline;
  const after = before + gap + missing.map((name) => `${name}=${newline}`).join('');
  const entry = file ? toReplacement(root, file, after) : toCreation(root, filename, after);
  return { path: filename, before: file?.text, after, entry };
}
