import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What a folder holds; anything that is neither, such as a symbolic link, is told apart. */
export type Entries = ReadonlyMap<string, 'file' | 'folder' | 'other'>;

/** The folders of a repository, each read once: by the walk that looks for files, or when an import is followed. */
export interface Folders {
  /**
   * What a folder holds to which a walk has come.
   *
   * @throws the system's error when it cannot be read.
   */
  read(folder: string): Entries;
  /**
   * Undefined where there is no such folder, where the way to it from the root leads through a link or a `node_modules`, and where
   * it cannot be read.
   */
  entriesOf(folder: string): Entries | undefined;
  /** Whether there is certainly nothing of that name; false where the way to it from the root is not a plain one. */
  isMissing(folder: string): boolean;
  clear(): void;
}

/** What a folder holds as far as an earlier run knows it and nothing in it has changed since. */
export type RememberedEntries = (folder: string) => Entries | undefined;

/** @param root absolute and real. */
export function createFolders(root: string, remembered?: RememberedEntries): Folders {
  const known = new Map<string, Entries | undefined>();

  function entriesOf(folder: string): Entries | undefined {
    if (!known.has(folder))
      known.set(folder, isOwnFolder(folder) ? entriesOrNone(folder, remembered) : undefined);
    return known.get(folder);
  }

  function read(folder: string): Entries {
    const entries = known.get(folder) ?? remembered?.(folder) ?? readEntries(folder);
    known.set(folder, entries);
    return entries;
  }

  function isOwnFolder(folder: string): boolean {
    if (folder === root) return true;
    const parent = path.dirname(folder);
    const name = path.basename(folder);
    if (parent === folder || name === 'node_modules') return false;
    return entriesOf(parent)?.get(name) === 'folder';
  }

  function isMissing(folder: string): boolean {
    const parent = path.dirname(folder);
    if (folder === root || parent === folder) return false;
    const around = entriesOf(parent);
    return around ? !around.has(path.basename(folder)) : isMissing(parent);
  }

  return { read, entriesOf, isMissing, clear: () => known.clear() };
}

function entriesOrNone(folder: string, remembered?: RememberedEntries): Entries | undefined {
  try {
    return remembered?.(folder) ?? readEntries(folder);
  } catch {
    return undefined;
  }
}

function readEntries(folder: string): Entries {
  const entries = new Map<string, 'file' | 'folder' | 'other'>();
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    entries.set(entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other');
  return entries;
}
