import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode, SourceError } from '@openrouter-compliance/scanner';

/** A file as it was read, so that it can be put back in the same form, and only if it is still the same. */
export interface FileOnDisk {
  /** Real path: a symbolic link is written through, not replaced. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** Permission bits. */
  readonly mode: number;
}

/** A file cannot or must not be written. The message is a sentence without the path. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite';
}

/**
 * @param root absolute folder that really holds the file.
 * @throws CannotWrite when the file lies outside `root` or cannot be read.
 */
export function readOnDisk(filename: string, root: string): FileOnDisk {
  try {
    const real = realpathSync(filename);
    if (!isInside(real, realpathSync(root)))
      throw new CannotWrite('The file is a link to a place outside the repository, so it is not written.');
    const stats = statSync(real);
    if (!stats.isFile()) throw new CannotWrite('It is not a regular file, so it is not written.');
    const bytes = readFileSync(real);
    return { path: real, bytes, ...decode(bytes), mode: stats.mode & 0o7777 };
  } catch (error) {
    if (error instanceof CannotWrite) throw error;
    if (error instanceof SourceError) throw new CannotWrite(error.message);
    throw new CannotWrite(`The file cannot be read (${causeOf(error)}).`);
  }
}

export function exists(filename: string): boolean {
  return lstatSync(filename, { throwIfNoEntry: false }) !== undefined;
}

export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

/** The system's code for a failed file operation; its own words would repeat the path. */
export function causeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.name : 'unknown cause');
}
