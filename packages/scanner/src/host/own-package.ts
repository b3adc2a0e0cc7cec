import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { foldersUpward } from './find-root.js';
import { splitPackageSpecifier, type LocatedManifest } from './package-manifest.js';

export interface OwnPackages {
  /** The manifest in this very folder. */
  readonly manifestIn: (folder: string) => LocatedManifest | undefined;
  /** The package of the workspace by its name. */
  readonly workspacePackage: (name: string) => LocatedManifest | undefined;
  /** Every `node_modules` in which a folder's packages are looked for. */
  readonly modulesAround: (folder: string) => readonly string[];
  /** Whether a real path is a file or folder of the program itself. */
  readonly isOwn: (real: string) => boolean;
}

/** Beginnings that no package has and aliases do: what stands behind them is not told by the name. */
const aliasStart = /^(?:[#~$]|@\/|@@)/;

/**
 * Whether a specifier can lead to a file of the program, as seen from a folder, where no alias is about it: most name packages of
 * others, installed or not, for which a resolver's library asks the disk many times.
 *
 * @param folder absolute.
 * @param root absolute and real; of the repository.
 */
export function mayBeOwnPackage(
  specifier: string,
  folder: string,
  root: string,
  { manifestIn, workspacePackage, modulesAround, isOwn }: OwnPackages,
): boolean {
  const [name] = splitPackageSpecifier(specifier) ?? [];
  if (name === undefined || aliasStart.test(specifier) || workspacePackage(name)) return true;
  for (const above of foldersUpward(folder, root)) if (manifestIn(above)?.manifest.name === name) return true;
  return modulesAround(folder).some((modules) => {
    const installed = toRealPath(path.join(modules, name));
    return installed !== undefined && isOwn(installed);
  });
}

/** `modulesAround` for callers that ask often. */
export function createModulesAround(): OwnPackages['modulesAround'] {
  const known = new Map<string, readonly string[]>();
  function modulesAround(folder: string): readonly string[] {
    const before = known.get(folder);
    if (before) return before;
    const modules = path.join(folder, 'node_modules');
    const above = path.dirname(folder) === folder ? [] : modulesAround(path.dirname(folder));
    const found = existsSync(modules) ? [modules, ...above] : above;
    known.set(folder, found);
    return found;
  }
  return modulesAround;
}

function toRealPath(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}
