import path from 'node:path';
import type { Entries, Folders } from '../host/folders.js';
import { toCause } from '../read/read-source.js';
import type { IgnoreRules } from './ignore-rules.js';
import { isSourceFile } from './source-endings.js';

/** Never the program's own code, whether or not a .gitignore says so. */
const foreignFolders = new Set(['node_modules', '.git']);

/** A folder or file that is not judged, with a sentence that says why. */
export interface RefusedPath {
  /** Absolute. */
  readonly path: string;
  readonly reason: string;
  /** Whether it may hold source that should have been judged: then a run is not clean. */
  readonly mayHold: boolean;
}

/**
 * The source files below a folder. Symbolic links are not followed: what they name inside the repository is found at its own
 * place, what they name outside is not the repository's, and a loop cannot arise.
 */
export function* walk(
  folder: string,
  governing: IgnoreRules,
  folders: Folders,
): Generator<string | RefusedPath> {
  const pending: { folder: string; rules: IgnoreRules }[] = [{ folder, rules: governing }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let entries: Entries;
    try {
      entries = folders.read(next.folder);
    } catch (error) {
      yield { path: next.folder, reason: `The folder cannot be read (${toCause(error)}).`, mayHold: true };
      continue;
    }
    // The rules of the folder where the walk begins are known to the caller.
    const hasOwn = next.folder !== folder && entries.has('.gitignore');
    const rules = hasOwn ? next.rules.inside(next.folder) : next.rules;
    const inside = next.folder.endsWith(path.sep) ? next.folder : next.folder + path.sep;
    for (const [name, kind] of entries) {
      const target = inside + name;
      if (kind === 'folder') {
        if (foreignFolders.has(name) || rules.ignores(target, true)) continue;
        pending.push({ folder: target, rules });
      } else if (kind === 'file' && isSourceFile(name) && !rules.ignores(target, false)) {
        yield target;
      }
    }
  }
}
