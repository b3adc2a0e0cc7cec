import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBunLock } from './bun-lock.js';
import { readNpmLock } from './npm-lock.js';
import { readPnpmLock } from './pnpm-lock.js';
import { readYarnLock } from './yarn-lock.js';

/** What a lockfile fixes, whatever tool wrote it. */
export interface Lockfile {
  /**
   * @param name as imported.
   * @param folder of the importing package, relative to the lockfile, with `/`; '' for its own folder.
   * @param range as that package's manifest demands it; undefined when it does not name the package.
   * @returns an exact version, or undefined when the file does not fix one.
   */
  versionOf(name: string, folder: string, range: string | undefined): string | undefined;
}

const readers: Readonly<Record<string, (text: string) => Lockfile>> = {
  'package-lock.json': readNpmLock,
  'npm-shrinkwrap.json': readNpmLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
  'bun.lock': readBunLock,
};

/** The lockfiles of a folder, read; one that is damaged counts as absent, since it fixes nothing. */
export function readLockfiles(folder: string): readonly Lockfile[] {
  return Object.entries(readers).flatMap(([name, read]) => {
    try {
      return [read(readFileSync(path.join(folder, name), 'utf8'))];
    } catch {
      return [];
    }
  });
}
