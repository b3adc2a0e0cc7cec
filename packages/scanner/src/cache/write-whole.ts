import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export interface WriteOptions {
  /** Permission bits. */
  readonly mode: number;
  /** Absolute path in the same folder; a run that was killed may have left it. */
  readonly temporary: string;
  /** Called when the new content is on disk, before it takes its place; throws to keep the old one. */
  readonly confirm?: () => void;
}

/**
 * Puts content in the place of a file in one step: whoever reads sees the old file or the new one, never a part, also after a
 * crash.
 *
 * @throws what the file system or `confirm` throws; the file is then as it was, and the temporary file is gone.
 */
export function writeWhole(
  target: string,
  content: string | Uint8Array,
  { mode, temporary, confirm }: WriteOptions,
): void {
  rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    chmodSync(temporary, mode); // What the umask took away.
    confirm?.();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
