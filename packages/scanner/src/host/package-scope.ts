import path from 'node:path';
import { parseTsconfig } from 'get-tsconfig';
import { foldersUpward } from './find-root.js';
import type { Folders } from './folders.js';
import type { Config, Configs } from './tsconfig-files.js';

/** What a folder between two of them holds has no say in what the name of a package means. */
const marks = ['package.json', 'tsconfig.json', 'node_modules'];

/** Groups the files that see the same packages. */
export interface PackageScopes {
  /** Undefined for a folder of which not everything is known. */
  scopeAround(folder: string): PackageScope | undefined;
  clear(): void;
}

/** Files that see the same packages. What a tsconfig.json says can be meant for some of them. */
export interface PackageScope {
  /** Of the nearest manifest, tsconfig.json or `node_modules`. */
  readonly folder: string;
  /** Whether a tsconfig.json may give a specifier a meaning. */
  readonly mayAlias: MayAlias;
}

type MayAlias = (specifier: string) => boolean;

const none: MayAlias = () => false;
const all: MayAlias = () => true;

/** @param root absolute and real. */
export function createPackageScopes(root: string, folders: Folders, configs: Configs): PackageScopes {
  const scopes = new Map<string, PackageScope | undefined>();
  const aliases: KnownAliases = { configs, byFile: new Map() };

  function scopeAround(folder: string): PackageScope | undefined {
    if (!scopes.has(folder)) scopes.set(folder, findScope(folder));
    return scopes.get(folder);
  }

  function findScope(folder: string): PackageScope | undefined {
    const entries = folders.entriesOf(folder);
    if (!entries) return undefined;
    const above = folder === root ? { folder, mayAlias: aliasesAbove() } : scopeAround(path.dirname(folder));
    if (!above || !marks.some((name) => entries.has(name))) return above;
    if (!entries.has('tsconfig.json')) return { ...above, folder };
    // A file that the nearest one leaves out may belong to one farther up.
    return {
      folder,
      mayAlias: either(aliasesOf(path.join(folder, 'tsconfig.json'), aliases), above.mayAlias),
    };
  }

  function aliasesAbove(): MayAlias {
    return [...foldersUpward(path.dirname(root))]
      .map((folder) => aliasesOf(path.join(folder, 'tsconfig.json'), aliases))
      .reduce(either, none);
  }

  return {
    scopeAround,
    clear() {
      scopes.clear();
      aliases.byFile.clear();
    },
  };
}

function either(a: MayAlias, b: MayAlias): MayAlias {
  if (a === none || b === all) return b;
  if (b === none || a === all) return a;
  return remembered((specifier) => a(specifier) || b(specifier));
}

function remembered(may: MayAlias): MayAlias {
  const known = new Map<string, boolean>();
  return (specifier) => {
    const before = known.get(specifier);
    if (before !== undefined) return before;
    const answer = may(specifier);
    known.set(specifier, answer);
    return answer;
  };
}

interface ReadConfig {
  readonly mayAlias: MayAlias;
  /** Its bases, and the projects that it refers to. */
  readonly others: readonly string[];
}

interface KnownAliases {
  readonly configs: Configs;
  readonly byFile: Map<string, ReadConfig | undefined>;
}

/** The aliases of a tsconfig.json, of its bases and of the projects that it refers to, and they to others. */
function aliasesOf(file: string, { configs, byFile }: KnownAliases): MayAlias {
  const seen = new Set<string>();
  const found = new Set<MayAlias>();
  const pending = [file];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (!byFile.has(next)) byFile.set(next, readAliases(next, configs));
    const config = byFile.get(next);
    if (!config) continue;
    found.add(config.mayAlias);
    pending.push(...config.others);
  }
  found.delete(none);
  if (found.size === 0) return none;
  return found.has(all) ? all : remembered((specifier) => [...found].some((mayAlias) => mayAlias(specifier)));
}

function readAliases(file: string, configs: Configs): ReadConfig | undefined {
  const config = configs.read(file);
  if (!config) return undefined;
  const options = config.packageBases.length > 0 ? withBases(file, config) : config.compilerOptions;
  return { mayAlias: aliasesIn(options), others: [...config.bases, ...config.references] };
}

function withBases(file: string, { compilerOptions }: Config): Options {
  try {
    return parseTsconfig(file).compilerOptions ?? {};
  } catch {
    return compilerOptions; // A base that is not installed is read by nobody.
  }
}

interface Options {
  readonly paths?: unknown;
  readonly baseUrl?: unknown;
  readonly rootDirs?: unknown;
}

function aliasesIn({ paths, baseUrl, rootDirs }: Options): MayAlias {
  if (baseUrl !== undefined || rootDirs !== undefined) return all;
  if (paths === undefined) return none;
  const keys = Object.keys(paths as object);
  const names = new Set(keys);
  const starts = keys.filter((key) => key.includes('*')).map((key) => key.replace(/\*.*$/s, ''));
  return (specifier) => names.has(specifier) || starts.some((start) => specifier.startsWith(start));
}
