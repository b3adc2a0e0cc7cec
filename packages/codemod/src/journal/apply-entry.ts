import { lstatSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSameGuard } from '@openrouter-compliance/core';
import { writeWhole } from '@openrouter-compliance/scanner';
import { CannotWrite, causeOf, isInside } from '../write/file-on-disk.js';
import type { Journal, JournalEntry } from './journal.js';

/** `after`: do what the run meant to do; `before`: take it back. */
export type Direction = 'after' | 'before';

/**
 * Brings one file of a run to the state it had before, or is to have after it. What is there already stays; so does a file that
 * is neither, since somebody has changed it.
 *
 * @returns whether the file was changed.
 * @throws CannotWrite with the reason; the file is then as it was.
 */
export function applyEntry(
  { id, root }: Pick<Journal, 'id' | 'root'>,
  entry: JournalEntry,
  to: Direction,
): boolean {
  const target = path.join(root, entry.file);
  const [wanted, expected] = to === 'after' ? [entry.after, entry.before] : [entry.before, entry.after];
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${id}.tmp`);
  try {
    refuseOutside(target, root);
    rmSync(temporary, { force: true }); // Of a run that was killed.
    const present = contentOf(target);
    if (isSame(present, wanted)) return false;
    const confirm = () => {
      const content = contentOf(target);
      if (!isSame(content, expected) && !isGuard(content, expected))
        throw new ChangedSince(changedReason(entry, to));
    };
    confirm();
    if (wanted === undefined) rmSync(target);
    else writeWhole(target, wanted, { mode: entry.mode, temporary, confirm });
    return true;
  } catch (error) {
    if (error instanceof CannotWrite) throw error;
    throw new CannotWrite(`The file cannot be written (${causeOf(error)}).`);
  }
}

/** Somebody has changed the file since the run. */
export class ChangedSince extends CannotWrite {}

function changedReason({ before }: JournalEntry, to: Direction): string {
  if (to === 'after')
    return 'The file has changed since it was read, so it was left as it is; run the command again.';
  return before === undefined
    ? 'The run made this file, and it has changed since, so it was left as it is. Delete it, and run fix --undo again.'
    : 'The file has changed since the run, so it was left as it is. Bring it back to what it was before the run (with git restore, say), and run fix --undo again.';
}

function refuseOutside(target: string, root: string): void {
  const folder = realpathSync(path.dirname(target));
  if (folder !== root && !isInside(folder, root))
    throw new CannotWrite('The file is a link to a place outside the repository, so it is not written.');
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new CannotWrite('A link has taken the place of the file, so it is not written.');
}

function contentOf(target: string): Buffer | undefined {
  try {
    return readFileSync(target);
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A linter that takes the directive out of a guard module has changed nothing that anybody wrote. */
function isGuard(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && isSameGuard(a.toString(), b.toString());
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
