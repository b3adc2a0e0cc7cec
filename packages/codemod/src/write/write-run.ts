import path from 'node:path';
import { realpathSync } from 'node:fs';
import { applyEntry } from '../journal/apply-entry.js';
import {
  amendJournal,
  createJournal,
  expireJournals,
  setState,
  type RunRecord,
} from '../journal/journal-store.js';
import type { Journal, JournalEntry } from '../journal/journal.js';
import type { FileFix, RunPlan } from '../plan/fix-plan.js';
import type { CompanionFile, RefusedCompanion } from './companion-file.js';
import { CannotWrite, readOnDisk } from './file-on-disk.js';
import { planGuardFiles } from './guard-companions.js';
import { planCompanions } from './plan-companions.js';
import { toReplacement } from './to-entries.js';

/** A file that is to be written. */
export interface PreparedFile {
  readonly fix: FileFix & { readonly change: NonNullable<Extract<FileFix, { change?: unknown }>['change']> };
  readonly entry: JournalEntry;
  /** What to write instead should the repairs not stay: markers with this reason. Undefined where that changes nothing. */
  readonly markInstead: (
    reason: string,
  ) => { readonly text: string; readonly entry: JournalEntry } | undefined;
}

/** A plan held against the disk; still nothing is written. */
export interface PreparedRun {
  /** Absolute real path. */
  readonly root: string;
  /** All files of the run; one that cannot be written is refused already. */
  readonly files: readonly (FileFix | PreparedFile)[];
  readonly companions: readonly CompanionFile[];
  readonly companionsRefused: readonly RefusedCompanion[];
  /** How many of the companions are guard modules. */
  readonly guards: number;
  /** The others, relative to the root: `.env.example` and the like. */
  readonly beside: readonly string[];
}

export interface WrittenRun {
  readonly files: readonly FileFix[];
  /** How many source files were written. */
  readonly written: number;
  /** How many of them got markers only. */
  readonly marked: number;
  readonly companionsRefused: readonly RefusedCompanion[];
  /** How the run is taken back; undefined where it wrote nothing. */
  readonly record: RunRecord | undefined;
}

/** Reads again what is to be written: it must still be what was planned for, and lie inside the root. */
export function prepareRun({ root: folder, files, variables, guards, markInstead }: RunPlan): PreparedRun {
  const root = realpathSync(folder);
  const prepared = files.map((fix): FileFix | PreparedFile => {
    if (!hasChange(fix)) return fix;
    try {
      const disk = readOnDisk(fix.path, root);
      if (disk.text === fix.change.before)
        return {
          fix,
          entry: toReplacement(root, disk, fix.change.after),
          markInstead: (reason) => {
            const text = markInstead(fix.path, reason);
            if (text === undefined || text === disk.text) return undefined;
            return { text, entry: toReplacement(root, disk, text) };
          },
        };
      return refused(
        fix,
        'The file has changed since it was read, so it was left as it is; run the command again.',
      );
    } catch (error) {
      if (error instanceof CannotWrite) return refused(fix, error.message);
      throw error;
    }
  });
  const beside = planCompanions(root, variables);
  const guarding = planGuardFiles(root, guards);
  return {
    root,
    files: prepared,
    companions: [...beside.companions, ...guarding.companions],
    companionsRefused: [...beside.companionsRefused, ...guarding.companionsRefused],
    guards: guarding.companions.length,
    beside: beside.companions.map(({ entry }) => entry.file),
  };
}

/** Real paths of everything that is there already and that `writeRun` will replace. */
export function touchedFiles(run: PreparedRun): readonly string[] {
  return entriesOf(run)
    .filter(({ before }) => before !== undefined)
    .map(({ file }) => path.join(run.root, file));
}

/**
 * Writes file by file, after everything has been kept in a journal. A file that cannot be written is refused and counted; the
 * others are written. Call it under the lock.
 *
 * @throws JournalError when the journal cannot be written; then no file is.
 */
export function writeRun(run: PreparedRun): WrittenRun {
  expireJournals(new Date());
  const entries = entriesOf(run);
  const { reasons, record } =
    entries.length === 0
      ? { reasons: new Map<JournalEntry, string>(), record: undefined }
      : applyAll(run.root, entries);

  const files = run.files.map((file) => {
    if (!('entry' in file)) return file;
    const reason = reasons.get(file.entry);
    return reason === undefined ? file : refused(file.fix, reason);
  });
  const written = files.flatMap((file) => ('entry' in file ? [file.fix] : []));
  const refusedNow = run.companions.flatMap(({ entry }) => {
    const reason = reasons.get(entry);
    return reason === undefined ? [] : [{ file: entry.file, reason }];
  });
  return {
    files: files.map((file) => ('entry' in file ? file.fix : file)),
    written: written.length,
    marked: written.filter(({ change }) => change.marksOnly).length,
    companionsRefused: [...run.companionsRefused, ...refusedNow],
    record,
  };
}

/** @returns why files were left as they were, and how the others are taken back. */
function applyAll(
  root: string,
  entries: readonly JournalEntry[],
): { readonly reasons: ReadonlyMap<JournalEntry, string>; readonly record: RunRecord } {
  const { journal, stored } = createJournal(root, entries);
  const reasons = new Map(entries.flatMap((entry) => tryEntry(journal, entry)));
  return { reasons, record: { journal, stored: setState(stored, 'done') } };
}

/**
 * Gives files that stand again as they were before a run another content, which then is what the run has done to them. Call it
 * under the lock.
 *
 * @returns why files were left as they were.
 * @throws JournalError when the journal cannot be written; then no file is.
 */
export function writeInstead(
  record: RunRecord,
  entries: readonly JournalEntry[],
): ReadonlyMap<JournalEntry, string> {
  const { journal, stored } = amendJournal(record, entries);
  const reasons = new Map(entries.flatMap((entry) => tryEntry(journal, entry)));
  setState(stored, 'done');
  return reasons;
}

function tryEntry(journal: Journal, entry: JournalEntry): readonly [JournalEntry, string][] {
  try {
    applyEntry(journal, entry, 'after');
    return [];
  } catch (error) {
    if (error instanceof CannotWrite) return [[entry, error.message]];
    throw error;
  }
}

function entriesOf(run: PreparedRun): readonly JournalEntry[] {
  return [
    ...run.files.flatMap((file) => ('entry' in file ? [file.entry] : [])),
    ...run.companions.map(({ entry }) => entry),
  ];
}

function hasChange(fix: FileFix): fix is PreparedFile['fix'] {
  return 'change' in fix && fix.change !== undefined;
}

function refused({ path }: FileFix, reason: string): FileFix {
  return { state: 'refused', path, reason, mayHold: true };
}
