import { existsSync } from 'node:fs';
import path from 'node:path';
import { getTsconfig, type Cache } from 'get-tsconfig';

const sourceEndings: readonly (readonly [built: RegExp, sources: readonly string[]])[] = [
  [/(?:\.d)?\.mts$|\.mjs$/, ['.mts', '.mjs']],
  [/(?:\.d)?\.cts$|\.cjs$/, ['.cts', '.cjs', '.ts']],
  [/(?:\.d)?\.tsx?$|\.jsx?$/, ['.ts', '.tsx', '.mts', '.js', '.jsx']],
];

/** What is known of compilers by now, for callers that ask for many files. */
export interface CompilerFolders {
  /** The folder of the nearest package, by folder. */
  readonly packages: Map<string, string | undefined>;
  /** Where a package's compiler writes and reads, by the package's folder. */
  readonly outputs: Map<string, readonly [outDir: string, rootDir: string] | undefined>;
  /** Configurations that have been read. */
  readonly configs: Cache;
}

export function createCompilerFolders(): CompilerFolders {
  return { packages: new Map(), outputs: new Map(), configs: new Map() };
}

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
  known: CompilerFolders = createCompilerFolders(),
): string | undefined {
  const folder = packageAround(path.dirname(built), root, known);
  if (folder === undefined) return undefined;
  if (!known.outputs.has(folder)) known.outputs.set(folder, configuredFolders(folder, known.configs));
  const configured = known.outputs.get(folder);
  // Bundlers do not say where they write; these names hold build products wherever a package.json stands beside them.
  const conventional = ['dist', 'build', 'out', 'lib'].map(
    (name) => [path.join(folder, name), path.join(folder, 'src')] as const,
  );
  for (const [outDir, rootDir] of configured ? [configured, ...conventional] : conventional) {
    if (!built.startsWith(outDir + path.sep)) continue;
    if (outDir === path.join(folder, 'lib') && outDir !== configured?.[0] && existsSync(built)) continue;
    const source = firstSource(rootDir + built.slice(outDir.length));
    if (source !== undefined && source !== built) return source;
  }
  return undefined;
}

function packageAround(folder: string, root: string, known: CompilerFolders): string | undefined {
  const { packages } = known;
  if (!packages.has(folder)) {
    const isLast = folder === root || path.dirname(folder) === folder;
    const found = existsSync(path.join(folder, 'package.json'))
      ? folder
      : isLast
        ? undefined
        : packageAround(path.dirname(folder), root, known);
    packages.set(folder, found);
  }
  return packages.get(folder);
}

function configuredFolders(folder: string, configs: Cache): readonly [string, string] | undefined {
  try {
    const { outDir, rootDir } = getTsconfig(folder, 'tsconfig.json', configs)?.config.compilerOptions ?? {};
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
