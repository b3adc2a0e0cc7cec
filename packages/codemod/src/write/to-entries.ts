import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { JournalEntry } from '../journal/journal.js';
import type { FileOnDisk } from './file-on-disk.js';

/** What a run is to do with a file that is there. Mode and byte order mark stay. */
export function toReplacement(root: string, disk: FileOnDisk, after: string): JournalEntry {
  return {
    file: inRoot(root, disk.path),
    mode: disk.mode,
    before: disk.bytes,
    after: Buffer.from((disk.byteOrderMark ? '\uFEFF' : '') + after),
  };
}

/** What a run is to do to have a file that is not there yet. */
export function toCreation(root: string, filename: string, after: string): JournalEntry {
  const mode = 0o666 & ~process.umask();
  return { file: inRoot(root, filename), mode, before: undefined, after: Buffer.from(after) };
}

function inRoot(root: string, file: string): string {
  const folder = realpathSync(path.dirname(file));
  return path
    .relative(realpathSync(root), path.join(folder, path.basename(file)))
    .split(path.sep)
    .join('/');
}
