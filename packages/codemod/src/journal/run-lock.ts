import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { causeOf } from '../write/file-on-disk.js';
import { JournalError } from './journal-error.js';
import { journalFolder, journalVariable } from './journal-folder.js';

/**
 * Does something while no other process writes to the repository. A lock whose process is gone counts for nothing.
 *
 * @param root absolute folder of the repository.
 * @throws JournalError when another run is at work, or the lock cannot be written.
 */
export async function whileLocked<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(journalFolder(root), 'lock');
  takeLock(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
    removeEmptyFolder(path.dirname(lock));
  }
}

/** A repository without a journal leaves no folder. */
function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (causeOf(error) !== 'ENOTEMPTY') throw error;
  }
}

function takeLock(lock: string): void {
  try {
    mkdirSync(path.dirname(lock), { recursive: true, mode: 0o700 });
    const owner = ownerOf(lock);
    if (owner !== undefined && isAlive(owner)) {
      throw new JournalError(
        `Process ${owner} is writing repairs to this repository. Wait until it has ended; if that is another program, delete ${lock}.`,
      );
    }
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof JournalError) throw error;
    throw new JournalError(
      `The lock ${lock} cannot be written (${causeOf(error)}). Make room there, or set ${journalVariable} to another folder.`,
    );
  }
}

function ownerOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return causeOf(error) === 'EPERM'; // Somebody else's process.
  }
}
