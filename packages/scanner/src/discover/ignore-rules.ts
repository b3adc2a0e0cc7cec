import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foldersUpward } from '../host/find-root.js';

interface Layer {
  /** Folder to which the patterns are relative. */
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The .gitignore files that govern a folder, outermost first. Immutable: a walk extends them on its way down. */
export class IgnoreRules {
  private constructor(private readonly layers: readonly Layer[]) {}

  /** The rules of `folder` itself and of every folder above it, up to the repository's root. */
  static governing(folder: string, root: string): IgnoreRules {
    const above = [...foldersUpward(folder, root)].reverse();
    const exclude = readPatterns(root, path.join(root, '.git', 'info', 'exclude'));
    return new IgnoreRules([...exclude, ...above.flatMap((each) => readPatterns(each))]);
  }

  /** The same rules with those that stand in a folder below. */
  inside(folder: string): IgnoreRules {
    const own = readPatterns(folder);
    return own.length === 0 ? this : new IgnoreRules([...this.layers, ...own]);
  }

  /** As git decides: of the patterns that match, the last one of the innermost file. */
  ignores(target: string, isFolder: boolean): boolean {
    for (let index = this.layers.length - 1; index >= 0; index -= 1) {
      const { folder, patterns } = this.layers[index] as Layer;
      const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
      if (!target.startsWith(inside)) continue;
      const relative = target.slice(inside.length).split(path.sep).join('/');
      const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function readPatterns(folder: string, file = path.join(folder, '.gitignore')): Layer[] {
  try {
    return [{ folder, patterns: ignore().add(readFileSync(file, 'utf8')) }];
  } catch {
    return []; // Absent, or unreadable: then nothing is left out, which is the safe side.
  }
}
