import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foldersUpward } from '../host/find-root.js';
import type { Entries } from '../host/folders.js';
import { createIgnoreHint, type IgnoreHint } from './ignore-hint.js';

interface Layer {
  /** How paths begin to which the patterns apply: the folder with a separator. */
  readonly inside: string;
  readonly patterns: Ignore;
  readonly mayConcern: IgnoreHint;
}

/** The .gitignore files that govern a folder, outermost first. Immutable: a walk extends them on its way down. */
export class IgnoreRules {
  private constructor(
    private readonly layers: readonly Layer[],
    /** No path is asked for below a folder that is itself ignored. */
    private readonly descends: boolean,
  ) {}

  /** The rules of `folder` itself and of every folder above it, up to the repository's root. */
  static governing(folder: string, root: string): IgnoreRules {
    const above = [...foldersUpward(folder, root)].reverse();
    const exclude = readPatterns(root, excludeFile(root));
    const layers = [...exclude, ...above.flatMap((each) => readPatterns(each))];
    return new IgnoreRules(layers, !new IgnoreRules(layers, false).ignores(folder, true));
  }

  /** The same rules with those that stand in a folder below. */
  inside(folder: string): IgnoreRules {
    const own = readPatterns(folder);
    return own.length === 0 ? this : new IgnoreRules([...this.layers, ...own], this.descends);
  }

  /** As git decides: of the patterns that match, the last one of the innermost file. */
  ignores(target: string, isFolder: boolean): boolean {
    for (let index = this.layers.length - 1; index >= 0; index -= 1) {
      const { inside, patterns, mayConcern } = this.layers[index] as Layer;
      if (!target.startsWith(inside)) continue;
      const below = target.slice(inside.length);
      const relative = path.sep === '/' ? below : below.replaceAll(path.sep, '/');
      if (this.descends && !mayConcern(relative)) continue;
      const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/**
 * The files that say what is left out, as far as they are there.
 *
 * @param listed the entries of each folder of the repository, the root among them; absolute.
 */
export function ignoreFiles(root: string, listed: ReadonlyMap<string, Entries>): readonly string[] {
  const own = [...listed].flatMap(([folder, entries]) =>
    entries.has('.gitignore') ? path.join(folder, '.gitignore') : [],
  );
  // In a linked worktree `.git` is a file.
  return listed.get(root)?.get('.git') === 'folder' ? [excludeFile(root), ...own] : own;
}

function excludeFile(root: string): string {
  return path.join(root, '.git', 'info', 'exclude');
}

function readPatterns(folder: string, file = path.join(folder, '.gitignore')): Layer[] {
  try {
    const text = readFileSync(file, 'utf8');
    const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
    return [{ inside, patterns: ignore().add(text), mayConcern: createIgnoreHint(text) }];
  } catch {
    return []; // Absent, or unreadable: then nothing is left out, which is the safe side.
  }
}
