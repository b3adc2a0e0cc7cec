import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '@openrouter-compliance/scanner';
import { causeOf } from '../write/file-on-disk.js';
import { allJournals, journalFolder, journalVariable } from './journal-folder.js';
import { JournalError } from './journal-error.js';
import { parseJournal, toText, type Journal, type JournalEntry } from './journal.js';

/**
 * How far a run has come, which is the last part of the name of its journal, so that one rename takes it further:
 * `writing` and `undoing` were interrupted unless their process is still at work.
 */
export type JournalState = 'writing' | 'done' | 'undoing';

export interface StoredJournal {
  readonly id: string;
  readonly state: JournalState;
  /** Absolute. */
  readonly path: string;
}

/** A run as it is kept. */
export interface RunRecord {
  readonly journal: Journal;
  readonly stored: StoredJournal;
}

/** Days that the originals are kept. */
export const journalDays = 14;

const nameForm = /^(?<id>.+)\.(?<state>writing|done|undoing)\.json$/;

/**
 * Keeps what a run is about to do; when this returns, it is on disk as a whole.
 *
 * @throws JournalError when that is not possible; then nothing may be written.
 */
export function createJournal(root: string, entries: readonly JournalEntry[]): RunRecord {
  const folder = journalFolder(root);
  const startedAt = new Date();
  const stamp = startedAt.toISOString().replaceAll(/[:.]/g, '-');
  // Two runs can begin in the same millisecond.
  const before = journalsOf(root).filter((each) => each.id.startsWith(stamp)).length;
  const id = `${stamp}-${String(before).padStart(4, '0')}-${randomUUID().slice(0, 8)}`;
  const journal: Journal = { id, root, startedAt, entries };
  const file = path.join(folder, `${id}.writing.json`);
  keep(journal, file);
  return { journal, stored: { id, state: 'writing', path: file } };
}

/**
 * Has a run mean other contents for files that stand as they were before it, and marks it as not finished.
 *
 * @param entries in the place of those of the same files.
 * @throws JournalError when that is not possible; then the journal is the one that it was.
 */
export function amendJournal({ journal, stored }: RunRecord, entries: readonly JournalEntry[]): RunRecord {
  const amended = new Map(entries.map((entry) => [entry.file, entry]));
  const other = { ...journal, entries: journal.entries.map((entry) => amended.get(entry.file) ?? entry) };
  keep(other, stored.path);
  return { journal: other, stored: setState(stored, 'writing') };
}

function keep(journal: Journal, file: string): void {
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(file, toText(journal), { mode: 0o600, temporary: `${file}.tmp` });
  } catch (error) {
    throw new JournalError(
      `The journal cannot be written to ${folder} (${causeOf(error)}), and without it the run could not be taken back. Make room there, or set ${journalVariable} to another folder.`,
    );
  }
}

/** The journals of a repository, the newest first. */
export function journalsOf(root: string): readonly StoredJournal[] {
  const folder = journalFolder(root);
  return namesIn(folder)
    .flatMap((name) => {
      const { id, state } = nameForm.exec(name)?.groups ?? {};
      if (id === undefined) return [];
      return [{ id, state: state as JournalState, path: path.join(folder, name) }];
    })
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** @throws JournalError when it cannot be read or is no journal. */
export function openJournal({ path: file }: StoredJournal): Journal {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new JournalError(`The journal ${file} cannot be read (${causeOf(error)}). Check who may read it.`);
  }
  const journal = parseJournal(text);
  if (journal) return journal;
  throw new JournalError(
    `The journal ${file} is damaged, so that run cannot be finished or taken back. Restore the files from git and delete the journal.`,
  );
}

/** @throws JournalError */
export function setState(stored: StoredJournal, state: JournalState): StoredJournal {
  const target = path.join(path.dirname(stored.path), `${stored.id}.${state}.json`);
  try {
    renameSync(stored.path, target);
  } catch (error) {
    throw new JournalError(`The journal ${stored.path} cannot be renamed (${causeOf(error)}).`);
  }
  return { ...stored, state, path: target };
}

export function deleteJournal({ path: file }: StoredJournal): void {
  rmSync(file, { force: true });
}

/** Deletes journals of all repositories that are older than `journalDays`: they hold what files held before. */
export function expireJournals(now: Date): void {
  const oldest = now.getTime() - journalDays * 24 * 60 * 60 * 1000;
  for (const folder of namesIn(allJournals()).map((name) => path.join(allJournals(), name))) {
    for (const file of namesIn(folder).map((name) => path.join(folder, name))) {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats && stats.mtimeMs < oldest) rmSync(file, { force: true });
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Not there yet: no run has written anything.
  }
}
