import path from 'node:path';
import { isRecord } from '../package-manifest.js';
import type { Lockfile } from './lockfile.js';

/** package-lock.json and npm-shrinkwrap.json: `packages` by folder (versions 2 and 3), `dependencies` by name (version 1). */
export function readNpmLock(text: string): Lockfile {
  const lock: unknown = JSON.parse(text);
  const packages = isRecord(lock) && isRecord(lock['packages']) ? lock['packages'] : {};
  const dependencies = isRecord(lock) && isRecord(lock['dependencies']) ? lock['dependencies'] : {};
  return {
    versionOf(name, folder) {
      for (let from = folder; ; from = path.posix.dirname(from)) {
        const at = from === '.' ? '' : from;
        const version = versionIn(packages[path.posix.join(at, 'node_modules', name)]);
        if (version !== undefined) return version;
        if (at === '') return versionIn(dependencies[name]);
      }
    },
  };
}

function versionIn(entry: unknown): string | undefined {
  return isRecord(entry) && typeof entry['version'] === 'string' ? entry['version'] : undefined;
}
