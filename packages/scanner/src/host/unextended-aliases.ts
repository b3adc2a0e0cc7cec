import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createPathsMatcher, type PathsMatcher, type TsConfigJsonResolved } from 'get-tsconfig';
import { parse } from 'jsonc-parser';
import { foldersUpward } from './find-root.js';
import { isRecord } from './package-manifest.js';

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
  known: KnownMatchers,
): readonly string[] {
  for (const folder of foldersUpward(path.dirname(from), root)) {
    const file = path.join(folder, 'tsconfig.json');
    if (!known.has(file)) {
      const config = readConfig(file);
      if (config === undefined) continue;
      known.set(file, matcherOf(file, config));
    }
    return known.get(file)?.(specifier) ?? [];
  }
  return [];
}

function matcherOf(file: string, config: Config, depth = 0): PathsMatcher | undefined {
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
    const target = path.resolve(path.dirname(file), base.endsWith('.json') ? base : `${base}.json`);
    const read = readConfig(target);
    const found = read && matcherOf(target, read, depth + 1);
    if (found) return found;
  }
  return undefined;
}

export interface Config {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Relative ones. */
  readonly bases: readonly string[];
  /** Whether it has other bases, which are packages or parts of them. */
  readonly extendsPackages: boolean;
  readonly references: readonly string[];
}

/** A tsconfig.json as it stands, without its bases. Undefined where there is no such file. */
export function readConfig(file: string): Config | undefined {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const read: unknown = parse(text, [], { allowTrailingComma: true });
  const { compilerOptions, extends: extended, references } = isRecord(read) ? read : {};
  const bases = [extended].flat().filter((base) => typeof base === 'string');
  const relative = bases.filter((base) => base.startsWith('.'));
  return {
    compilerOptions: isRecord(compilerOptions) ? compilerOptions : {},
    bases: relative,
    extendsPackages: relative.length < bases.length,
    references: [references]
      .flat()
      .flatMap((each: unknown) => (isRecord(each) && typeof each['path'] === 'string' ? each['path'] : [])),
  };
}
