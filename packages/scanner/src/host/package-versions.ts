import path from 'node:path';
import semver from 'semver';
import type { Freshness } from './freshness.js';
import { foldersUpward } from './find-root.js';
import { readLockfiles, type Lockfile } from './lockfiles/lockfile.js';
import { isRecord, manifestsAround, readManifest } from './package-manifest.js';

const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * The version of a package as a file sees it: installed, else locked, else the least that its range admits.
 *
 * @param root absolute folder; lockfiles and manifests above it belong to other programs.
 * @returns a function that answers undefined when nothing fixes a version (`*`, `latest`, a link).
 */
export function createPackageVersions(
  root: string,
  freshness: Freshness,
): (name: string, from: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  const lockfiles = new Map<string, readonly Lockfile[]>();
  freshness.onExpiry(() => {
    answers.clear();
    lockfiles.clear();
  });

  function lockedVersion(name: string, from: string): string | undefined {
    const folder = [...manifestsAround(from, root)][0]?.folder ?? root;
    const range = demandedRange(name, from, root);
    for (const place of foldersUpward(folder, root)) {
      const found = lockfiles.get(place) ?? readLockfiles(place);
      lockfiles.set(place, found);
      const inside = path.relative(place, folder).split(path.sep).join('/');
      for (const lockfile of found) {
        const version = lockfile.versionOf(name, inside, range);
        if (version !== undefined) return version;
      }
    }
    return undefined;
  }

  return (name, from) => {
    freshness.epoch();
    const key = `${path.dirname(from)}\0${name}`;
    if (!answers.has(key)) {
      answers.set(
        key,
        installedVersion(name, from) ??
          lockedVersion(name, from) ??
          leastVersion(demandedRange(name, from, root)),
      );
    }
    return answers.get(key);
  };
}

function installedVersion(name: string, from: string): string | undefined {
  for (const folder of foldersUpward(path.dirname(from))) {
    const version = readManifest(path.join(folder, 'node_modules', name))?.manifest.version;
    if (typeof version === 'string') return version;
  }
  return undefined;
}

function demandedRange(name: string, from: string, root: string): string | undefined {
  for (const { manifest } of manifestsAround(from, root)) {
    for (const group of groups) {
      const dependencies = manifest[group];
      const range = isRecord(dependencies) ? dependencies[name] : undefined;
      if (typeof range === 'string') return range;
    }
  }
  return undefined;
}

function leastVersion(range: string | undefined): string | undefined {
  // `npm:other@^1.0.0` installs another package under this name; its version is still the one that runs.
  const plain = range?.replace(/^npm:(?:@?[^@]+@)?/, '').trim();
  if (plain === undefined || !/\d/.test(plain)) return undefined;
  try {
    return semver.minVersion(plain)?.version;
  } catch {
    return undefined;
  }
}
