import { existsSync } from 'node:fs';
import path from 'node:path';
import { getTsconfig, type Cache } from 'get-tsconfig';
import { foldersUpward } from './find-root.js';
import { createConfigs, type Configs } from './tsconfig-files.js';

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
  readonly configs: Configs;
  /** What the library has read. */
  readonly cache: Cache;
}

export function createCompilerFolders(configs: Configs = createConfigs()): CompilerFolders {
  return { packages: new Map(), outputs: new Map(), configs, cache: new Map() };
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
  if (!known.outputs.has(folder)) known.outputs.set(folder, configuredFolders(folder, known));
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

function configuredFolders(
  folder: string,
  { configs, cache }: CompilerFolders,
): readonly [string, string] | undefined {
  if (!mayHaveOutDir(folder, configs)) return undefined;
  try {
    const { outDir, rootDir } = getTsconfig(folder, 'tsconfig.json', cache)?.config.compilerOptions ?? {};
    if (outDir === undefined) return undefined;
    return [path.resolve(folder, outDir), path.resolve(folder, rootDir ?? 'src')];
  } catch {
    return undefined; // A broken tsconfig.json says nothing about folders.
  }
}

/**
 * Whether the nearest tsconfig.json says where the compiler writes, or one of its bases: the library puts together all that they say,
 * which takes long where each of a hundred packages extends the same few.
 */
function mayHaveOutDir(folder: string, configs: Configs): boolean {
  for (const each of foldersUpward(folder)) {
    const file = path.join(each, 'tsconfig.json');
    if (!configs.read(file)) continue;
    const seen = new Set<string>();
    const pending = [file];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const config = configs.read(next);
      if (!config || config.packageBases.length > 0 || 'outDir' in config.compilerOptions) return true;
      pending.push(...config.bases);
    }
    return false;
  }
  return false;
}

function firstSource(withBuiltEnding: string): string | undefined {
  for (const [built, sources] of sourceEndings) {
    if (!built.test(withBuiltEnding)) continue;
    const stem = withBuiltEnding.replace(built, '');
    return sources.map((ending) => stem + ending).find((candidate) => existsSync(candidate));
  }
  return undefined;
}
