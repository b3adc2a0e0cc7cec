import { parse } from 'jsonc-parser';
import { isRecord } from '../package-manifest.js';
import type { Lockfile } from './lockfile.js';

/** bun.lock, the text form: `packages` by name, nested ones by `<package>/<name>`. */
export function readBunLock(text: string): Lockfile {
  const lock: unknown = parse(text, [], { allowTrailingComma: true });
  const packages = isRecord(lock) && isRecord(lock['packages']) ? lock['packages'] : {};
  const workspaces = isRecord(lock) && isRecord(lock['workspaces']) ? lock['workspaces'] : {};
  return {
    versionOf(name, folder) {
      const workspace = workspaces[folder];
      const owner = isRecord(workspace) && typeof workspace['name'] === 'string' ? workspace['name'] : '';
      for (const key of [`${owner}/${name}`, name]) {
        const [resolved] = [packages[key]].flat();
        const version = typeof resolved === 'string' ? /@(\d+\.\d+\.\d+.*)$/.exec(resolved)?.[1] : undefined;
        if (version !== undefined) return version;
      }
      return undefined;
    },
  };
}
