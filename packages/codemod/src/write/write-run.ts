import type { FileFix, RunPlan } from '../plan/plan-run.js';
import { planEnvironmentExample, type EnvironmentExample } from './environment-example.js';
import { CannotWrite, readOnDisk, type FileOnDisk } from './file-on-disk.js';
import { createFile, replaceFile } from './replace-file.js';

/** A file that is to be written. */
export interface PreparedFile {
  readonly fix: FileFix & { readonly change: NonNullable<Extract<FileFix, { change?: unknown }>['change']> };
  readonly disk: FileOnDisk;
}

/** A plan held against the disk; still nothing is written. */
export interface PreparedRun {
  readonly root: string;
  /** All files of the run; one that cannot be written is refused already. */
  readonly files: readonly (FileFix | PreparedFile)[];
  readonly environment: EnvironmentExample | undefined;
  /** Why `.env.example` stays as it is: a sentence. */
  readonly environmentRefused?: string;
}

export interface WrittenRun {
  readonly files: readonly FileFix[];
  /** How many files were written, `.env.example` not counted. */
  readonly written: number;
  /** How many of them got markers only. */
  readonly marked: number;
  readonly environmentRefused?: string;
}

/** Reads again what is to be written: it must still be what was planned for, and lie inside the root. */
export function prepareRun({ root, files, variables }: RunPlan): PreparedRun {
  const prepared = files.map((fix): FileFix | PreparedFile => {
    if (!hasChange(fix)) return fix;
    try {
      const disk = readOnDisk(fix.path, root);
      if (disk.text === fix.change.before) return { fix, disk };
      return refused(
        fix,
        'The file has changed since it was read, so it was left as it is; run the command again.',
      );
    } catch (error) {
      if (error instanceof CannotWrite) return refused(fix, error.message);
      throw error;
    }
  });
  try {
    return { root, files: prepared, environment: planEnvironmentExample(root, variables) };
  } catch (error) {
    if (error instanceof CannotWrite)
      return { root, files: prepared, environment: undefined, environmentRefused: error.message };
    throw error;
  }
}

/** Real paths of everything that is there already and that `writeRun` will replace. */
export function touchedFiles({ files, environment }: PreparedRun): readonly string[] {
  return [
    ...files.flatMap((file) => ('disk' in file ? [file.disk.path] : [])),
    ...(environment?.file ? [environment.file.path] : []),
  ];
}

/** Writes file by file. One that cannot be written is refused and counted; the others are written. */
export function writeRun({ files, environment, environmentRefused }: PreparedRun): WrittenRun {
  let [written, marked] = [0, 0];
  const done = files.map((file): FileFix => {
    if (!('disk' in file)) return file;
    try {
      replaceFile(file.disk, file.fix.change.after);
      written += 1;
      if (file.fix.change.marksOnly) marked += 1;
      return file.fix;
    } catch (error) {
      if (error instanceof CannotWrite) return refused(file.fix, error.message);
      throw error;
    }
  });
  let reason = environmentRefused;
  try {
    if (environment?.file) replaceFile(environment.file, environment.after);
    else if (environment) createFile(environment.path, environment.after);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    reason = error.message;
  }
  return { files: done, written, marked, ...(reason === undefined ? {} : { environmentRefused: reason }) };
}

function hasChange(fix: FileFix): fix is PreparedFile['fix'] {
  return 'change' in fix && fix.change !== undefined;
}

function refused({ path }: FileFix, reason: string): FileFix {
  return { state: 'refused', path, reason, mayHold: true };
}
