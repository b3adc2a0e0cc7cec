import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RepairContext } from '@openrouter-compliance/core';
import { isRecord, readJsonObject, readManifest, type PackageManifest } from '../host/package-manifest.js';

export type Surroundings = Pick<RepairContext, 'notNode' | 'moduleSystem'>;

/** Files whose presence beside a package's manifest says where the package runs. */
const runtimeMarks: readonly (readonly [reason: string, names: readonly string[]])[] = [
  [
    'the package is deployed as a Cloudflare Worker, which gets its keys through its env binding',
    ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
  ],
  ['the package runs in Deno, which reads its environment through Deno.env', ['deno.json', 'deno.jsonc']],
  ['the package is an app for phones, where every key is public', ['metro.config.js', 'eas.json']],
];

/** Dependencies that say the same. */
const dependencyMarks: readonly (readonly [reason: string, names: readonly string[]])[] = [
  ['the package is an app for phones, where every key is public', ['expo', 'react-native']],
  [
    'the package is a front end, where every key is public',
    ['react-scripts', '@vue/cli-service', '@angular/core'],
  ],
  ['the package is a plugin of Obsidian, which also runs on phones', ['obsidian']],
];

/** A page that a bundler starts from, beside its configuration: what is built runs in a browser. */
const page = 'index.html';
const bundlers = ['vite.config.ts', 'vite.config.js', 'vite.config.mts', 'vite.config.mjs'];

interface FolderFacts {
  readonly surroundings: Surroundings;
  /** Whether the nearest package.json lists Next.js. */
  readonly hasNext: boolean;
}

/** `surroundingsOf` for many files of one repository, each folder of which is looked at once. */
export function createSurroundings(root: string): (filename: string) => Surroundings {
  const known = new Map<string, FolderFacts>();
  const factsOf = (folder: string): FolderFacts => {
    let facts = known.get(folder);
    if (!facts) {
      facts = ownFacts(folder) ?? (isLast(folder, root) ? nothing : factsOf(path.dirname(folder)));
      known.set(folder, facts);
    }
    return facts;
  };
  return (filename) => {
    const { surroundings, hasNext } = factsOf(path.dirname(filename));
    // Next.js runs a file of this name in its edge runtime, whatever it says itself.
    return surroundings.notNode === undefined &&
      hasNext &&
      /^middleware\.[jt]sx?$/.test(path.basename(filename))
      ? { notNode: 'Next.js runs its middleware in an edge runtime, which is not Node.js' }
      : surroundings;
  };
}

const nothing: FolderFacts = { surroundings: {}, hasNext: false };

function isLast(folder: string, root: string): boolean {
  return folder === root || path.dirname(folder) === folder;
}

/**
 * What the folders around a file say about the platform that it runs on: up to the nearest package.json, or to `root`.
 *
 * @param filename absolute.
 * @param root absolute folder; nothing above it is looked at.
 */
export function surroundingsOf(filename: string, root: string): Surroundings {
  return createSurroundings(root)(filename);
}

function ownFacts(folder: string): FolderFacts | undefined {
  const manifest = readManifest(folder)?.manifest;
  const notNode = markOf(folder) ?? (manifest && dependencyMark(manifest));
  const hasNext = manifest !== undefined && dependsOn(manifest, 'next');
  if (notNode !== undefined) return { surroundings: { notNode }, hasNext };
  if (!manifest) return undefined;
  return { surroundings: { moduleSystem: manifest['type'] === 'module' ? 'esm' : 'commonjs' }, hasNext };
}

function markOf(folder: string): string | undefined {
  const has = (name: string): boolean => existsSync(path.join(folder, name));
  const [reason] = runtimeMarks.find(([, names]) => names.some(has)) ?? [];
  if (reason !== undefined) return reason;
  if (readJsonObject(path.join(folder, 'manifest.json'))?.['manifest_version'] !== undefined)
    return 'the package is an extension of a browser, where every key is public';
  return has(page) && bundlers.some(has)
    ? 'a bundler builds the package for the browser, where every key is public'
    : undefined;
}

function dependencyMark(manifest: PackageManifest): string | undefined {
  return dependencyMarks.find(([, names]) => names.some((name) => dependsOn(manifest, name)))?.[0];
}

function dependsOn(manifest: PackageManifest, name: string): boolean {
  return ['dependencies', 'devDependencies'].some((kind) => {
    const listed = manifest[kind];
    return isRecord(listed) && name in listed;
  });
}
