import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CannotWrite, causeOf, digestOf, type FileOnDisk } from './file-on-disk.js';

/**
 * Puts a new text in the place of a file in one step: whoever reads sees the old file or the new one, never a part.
 * Mode and byte order mark stay. Nothing is written when the file has changed since it was read.
 *
 * @throws CannotWrite with the reason; the file is then as it was.
 */
export function replaceFile(file: FileOnDisk, text: string): void {
  writeInPlace(file.path, (file.byteOrderMark ? '\uFEFF' : '') + text, file.mode, () => {
    if (digestOf(readFileSync(file.path)) !== file.digest)
      throw new CannotWrite(
        'The file has changed since it was read, so it was left as it is; run the command again.',
      );
  });
}

/** @throws CannotWrite when something is there by now, or the folder cannot be written. */
export function createFile(filename: string, text: string): void {
  try {
    writeFileSync(filename, text, { flag: 'wx', flush: true });
  } catch (error) {
    throw new CannotWrite(`The file cannot be created (${causeOf(error)}).`);
  }
}

function writeInPlace(target: string, text: string, mode: number, confirm: () => void): void {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    chmodSync(temporary, mode); // What the umask took away.
    confirm();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof CannotWrite) throw error;
    throw new CannotWrite(`The file cannot be written (${causeOf(error)}).`);
  }
}
