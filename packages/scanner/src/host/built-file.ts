import { existsSync } from 'node:fs';
import path from 'node:path';
import { getTsconfig } from 'get-tsconfig';
import { foldersUpward } from './find-root.js';

const sourceEndings: readonly (readonly [built: RegExp, sources: readonly string[]])[] = [
  [/(?:\.d)?\.mts$|\.mjs$/, ['.mts', '.mjs']],
  [/(?:\.d)?\.cts$|\.cjs$/, ['.cts', '.cjs', '.ts']],
  [/(?:\.d)?\.tsx?$|\.jsx?$/, ['.ts', '.tsx', '.mts', '.js', '.jsx']],
];

/** Where a package's compiler writes and reads, by the package's folder; for callers that ask for many files. */
export type CompilerFolders = Map<string, readonly [outDir: string, rootDir: string] | undefined>;

/**
 * The source of a build product: a workspace package's manifest names `dist/index.js`, but what people write, and what a fresh
 * clone holds, is `src/index.ts`.
 *
 * @param built absolute path that need not exist.
 * @param root no folder above it is looked at.
 * @param known what has been read of packages by now.
 * @returns an existing file, or undefined when `built` is no build product or its source is not found.
 */
export function sourceOfBuiltFile(
  built: string,
  root: string,
  known: CompilerFolders = new Map(),
): string | undefined {
  for (const [outDir, rootDir] of outputFolders(built, root, known)) {
    const inside = path.relative(outDir, built);
    if (inside.startsWith('..') || path.isAbsolute(inside)) continue;
    const source = firstSource(path.join(rootDir, inside));
    if (source !== undefined && source !== built) return source;
  }
  return undefined;
}

function* outputFolders(
  built: string,
  root: string,
  known: CompilerFolders,
): Generator<readonly [outDir: string, rootDir: string]> {
  for (const folder of foldersUpward(path.dirname(built), root)) {
    if (!known.has(folder) && !existsSync(path.join(folder, 'package.json'))) continue;
    if (!known.has(folder)) known.set(folder, configuredFolders(folder));
    const configured = known.get(folder);
    if (configured) yield configured;
    // Bundlers do not say where they write; these names hold build products wherever a package.json stands beside them.
    for (const name of ['dist', 'build', 'out', ...(existsSync(built) ? [] : ['lib'])]) {
      yield [path.join(folder, name), path.join(folder, 'src')];
    }
    return;
  }
}

function configuredFolders(folder: string): readonly [string, string] | undefined {
  try {
    const { outDir, rootDir } = getTsconfig(folder)?.config.compilerOptions ?? {};
    if (outDir === undefined) return undefined;
    return [path.resolve(folder, outDir), path.resolve(folder, rootDir ?? 'src')];
  } catch {
    return undefined; // A broken tsconfig.json says nothing about folders.
  }
}

function firstSource(withBuiltEnding: string): string | undefined {
  for (const [built, sources] of sourceEndings) {
    if (!built.test(withBuiltEnding)) continue;
    const stem = withBuiltEnding.replace(built, '');
    return sources.map((ending) => stem + ending).find((candidate) => existsSync(candidate));
  }
  return undefined;
}
