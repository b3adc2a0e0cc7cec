import { CannotWrite } from '../write/file-on-disk.js';
import { applyEntry, ChangedSince, type Direction } from './apply-entry.js';
import { JournalError } from './journal-error.js';
import { deleteJournal, journalsOf, openJournal, setState } from './journal-store.js';
import type { Journal } from './journal.js';

/** What became of the files of an earlier run. */
export interface Replay {
  readonly startedAt: Date;
  /** Files that the run was about, and how many of them had to be changed now. */
  readonly files: number;
  readonly changed: number;
  readonly refused: readonly RefusedFile[];
}

/** What became of a run that was to be taken back. */
export interface TakenBack extends Replay {
  /** Whether it is done with. Otherwise it is kept, so that what is left can be taken back later. */
  readonly isEnded: boolean;
}

/** A file that an earlier run was about, and that stays as it is. */
interface RefusedFile {
  readonly file: string;
  /** A sentence, and what to do. */
  readonly reason: string;
  /** Whether that is because somebody has changed it since. */
  readonly changedSince: boolean;
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
 * @param leaveChanged whether files that somebody has changed since stay for good, so that the run counts as taken back.
 * @returns undefined when there is none.
 * @throws JournalError when its journal cannot be used.
 */
export function undoLastRun(
  root: string,
  { leaveChanged = false }: { readonly leaveChanged?: boolean } = {},
): TakenBack | undefined {
  const [newest] = journalsOf(root);
  if (newest === undefined) return undefined;
  const journal = openJournal(newest);
  const undoing = setState(newest, 'undoing');
  const replay = replayJournal(journal, 'before');
  const isEnded = replay.refused.every(({ changedSince }) => leaveChanged && changedSince);
  if (isEnded) deleteJournal(undoing);
  else setState(undoing, 'done');
  return { ...replay, isEnded };
}

function replayJournal(journal: Journal, to: Direction): Replay {
  let changed = 0;
  const refused: RefusedFile[] = [];
  for (const entry of journal.entries) {
    try {
      if (applyEntry(journal, entry, to)) changed += 1;
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      const changedSince = error instanceof ChangedSince;
      refused.push({ file: entry.file, reason: error.message, changedSince });
    }
  }
  return { startedAt: journal.startedAt, files: journal.entries.length, changed, refused };
}
