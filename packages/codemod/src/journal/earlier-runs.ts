import { CannotWrite } from '../write/file-on-disk.js';
import { applyEntry, type Direction } from './apply-entry.js';
import { JournalError } from './journal-error.js';
import { deleteJournal, journalsOf, openJournal, setState } from './journal-store.js';
import type { Journal } from './journal.js';

/** What became of the files of an earlier run. */
export interface Replay {
  readonly startedAt: Date;
  /** Files that the run was about, and how many of them had to be changed now. */
  readonly files: number;
  readonly changed: number;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** When the newest run of a repository began that was cut off while it wrote, or was taken back. */
export function interruptedRun(
  root: string,
): { readonly startedAt: Date; readonly undoing: boolean } | undefined {
  const [newest] = journalsOf(root);
  if (newest === undefined || newest.state === 'done') return undefined;
  return { startedAt: openJournal(newest).startedAt, undoing: newest.state === 'undoing' };
}

/**
 * Writes what an interrupted run had still to write. Call it under the lock.
 *
 * @returns undefined when none was interrupted.
 * @throws JournalError when its journal cannot be used, or when it was being taken back.
 */
export function finishInterruptedRun(root: string): Replay | undefined {
  const [newest] = journalsOf(root);
  if (newest === undefined || newest.state === 'done') return undefined;
  if (newest.state === 'undoing') {
    throw new JournalError(
      'Taking back the last run was interrupted, so files are in a mixed state. Finish it with fix --undo first.',
    );
  }
  const replay = replayJournal(openJournal(newest), 'after');
  setState(newest, 'done');
  return replay;
}

/**
 * Takes the newest run back that has not been taken back yet, finished or not. Call it under the lock. While a file is refused,
 * the journal stays, so that the call can be repeated.
 *
 * @returns undefined when there is none.
 * @throws JournalError when its journal cannot be used.
 */
export function undoLastRun(root: string): Replay | undefined {
  const [newest] = journalsOf(root);
  if (newest === undefined) return undefined;
  const journal = openJournal(newest);
  const undoing = setState(newest, 'undoing');
  const replay = replayJournal(journal, 'before');
  if (replay.refused.length === 0) deleteJournal(undoing);
  else setState(undoing, 'done');
  return replay;
}

function replayJournal(journal: Journal, to: Direction): Replay {
  let changed = 0;
  const refused: { file: string; reason: string }[] = [];
  for (const entry of journal.entries) {
    try {
      if (applyEntry(journal, entry, to)) changed += 1;
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      refused.push({ file: entry.file, reason: error.message });
    }
  }
  return { startedAt: journal.startedAt, files: journal.entries.length, changed, refused };
}
