import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldersUpward } from './find-root.js';

/** What is read of a package.json. Values are as found on disk: nothing guarantees their types. */
export interface PackageManifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly workspaces?: unknown;
  readonly imports?: unknown;
  readonly exports?: unknown;
  readonly [field: string]: unknown;
}

export interface LocatedManifest {
  /** Absolute folder of the package.json. */
  readonly folder: string;
  readonly manifest: PackageManifest;
}

/** The manifest in this very folder; undefined when there is none that parses to an object. */
export function readManifest(folder: string): LocatedManifest | undefined {
  const manifest = readJsonObject(path.join(folder, 'package.json'));
  return manifest && { folder, manifest };
}

/** Undefined where the file cannot be read or holds no object. */
export function readJsonObject(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every manifest from a file's folder up to `root`, nearest first.
 *
 * @param read for callers that ask often and remember what they have read.
 */
export function* manifestsAround(
  filename: string,
  root: string,
  read: typeof readManifest = readManifest,
): Generator<LocatedManifest> {
  for (const folder of foldersUpward(path.dirname(filename), root)) {
    const found = read(folder);
    if (found) yield found;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `@scope/name/sub/path` → `['@scope/name', './sub/path']`; undefined for what names no package. */
export function splitPackageSpecifier(specifier: string): readonly [name: string, entry: string] | undefined {
  const match = /^((?:@[^/]+\/)?[^./@#][^/]*)(\/.*)?$/.exec(specifier);
  return match?.[1] === undefined ? undefined : [match[1], `.${match[2] ?? ''}`];
}
