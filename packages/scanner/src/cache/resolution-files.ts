import { readdirSync } from 'node:fs';
import path from 'node:path';
import { foldersUpward } from '../host/find-root.js';
import type { Entries } from '../host/folders.js';
import { splitPackageSpecifier } from '../host/package-manifest.js';
import { createConfigs } from '../host/tsconfig-files.js';

/**
 * What decides, beside the folders of a repository themselves, to which of its files imports lead: manifests, tsconfig.json files
 * with all that they extend, and the folders in which installed packages are linked to those of the workspace. What stands inside an
 * installed package is not the program's own.
 *
 * @param root absolute and real.
 * @param listed the entries of every folder of the repository outside of `node_modules`.
 * @returns absolute paths, of which some need not exist.
 */
export function resolutionFiles(root: string, listed: ReadonlyMap<string, Entries>): ReadonlySet<string> {
  const found = new Set<string>();
  const configs: string[] = [];
  for (const [folder, entries] of listed) {
    for (const name of entries.keys()) {
      const target = path.join(folder, name);
      if (name === 'package.json') found.add(target);
      else if (/^[jt]sconfig.*\.json$/.test(name)) configs.push(target);
      else if (name === 'node_modules') addModules(target, found);
    }
  }
  for (const folder of foldersUpward(path.dirname(root))) {
    found.add(path.join(folder, 'package.json'));
    configs.push(path.join(folder, 'tsconfig.json'));
    addModules(path.join(folder, 'node_modules'), found);
  }
  addConfigs(configs, found);
  return found;
}

/** A folder of packages, and those of their scopes: a link that is set anew changes the folder that holds it. */
function addModules(modules: string, found: Set<string>): void {
  found.add(modules);
  for (const name of namesIn(modules)) if (name.startsWith('@')) found.add(path.join(modules, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function addConfigs(pending: string[], found: Set<string>): void {
  const configs = createConfigs();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const config = configs.read(file);
    if (!config) continue;
    pending.push(...config.bases, ...config.references);
    for (const base of config.packageBases) pending.push(...placesOf(base, file));
  }
}

/** Where the base of a tsconfig.json may stand that is a package or a file of one. */
function placesOf(base: string, from: string): readonly string[] {
  if (path.isAbsolute(base)) return [base, `${base}.json`];
  const [name] = splitPackageSpecifier(base) ?? [];
  return [...foldersUpward(path.dirname(from))].flatMap((folder) => {
    const target = path.join(folder, 'node_modules', base);
    const own = name === undefined ? [] : [path.join(folder, 'node_modules', name, 'package.json')];
    return [target, `${target}.json`, path.join(target, 'tsconfig.json'), ...own];
  });
}
