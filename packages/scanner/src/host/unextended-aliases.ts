import path from 'node:path';
import { createPathsMatcher, type PathsMatcher, type TsConfigJsonResolved } from 'get-tsconfig';
import { foldersUpward } from './find-root.js';
import type { Config, Configs } from './tsconfig-files.js';

/** By tsconfig.json. */
export type KnownMatchers = Map<string, PathsMatcher | undefined>;

/** Bases of bases. */
const depthLimit = 8;

/**
 * Absolute paths, without an ending perhaps, that a specifier may stand for by the aliases of the nearest tsconfig.json, whose base is
 * not there: a package that a fresh clone has not installed. TypeScript and the resolvers read such a file not at all; the aliases
 * are those of the files that can be read.
 *
 * @param root absolute folder of the repository, above which nothing is read.
 */
export function aliasedTargets(
  specifier: string,
  from: string,
  root: string,
  { known, configs }: { readonly known: KnownMatchers; readonly configs: Configs },
): readonly string[] {
  for (const folder of foldersUpward(path.dirname(from), root)) {
    const file = path.join(folder, 'tsconfig.json');
    if (!known.has(file)) {
      const config = configs.read(file);
      if (config === undefined) continue;
      known.set(file, matcherOf(file, config, configs));
    }
    return known.get(file)?.(specifier) ?? [];
  }
  return [];
}

function matcherOf(file: string, config: Config, configs: Configs, depth = 0): PathsMatcher | undefined {
  const { paths, baseUrl } = config.compilerOptions;
  if (paths !== undefined) {
    const compilerOptions = { paths, ...(typeof baseUrl === 'string' ? { baseUrl } : {}) };
    return (
      createPathsMatcher({ path: file, config: { compilerOptions } as TsConfigJsonResolved }) ?? undefined
    );
  }
  if (depth > depthLimit) return undefined;
  // The last base wins.
  for (const base of config.bases.toReversed()) {
    const read = configs.read(base);
    const found = read && matcherOf(base, read, configs, depth + 1);
    if (found) return found;
  }
  return undefined;
}
