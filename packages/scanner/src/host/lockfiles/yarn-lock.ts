import type { Lockfile } from './lockfile.js';

/** yarn.lock of every version: blocks under one or more `name@range` keys, of which only the line `version` matters here. */
export function readYarnLock(text: string): Lockfile {
  const byKey = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  let keys: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^[^\s#].*:$/.test(line)) keys = line.slice(0, -1).replaceAll('"', '').split(/,\s*/);
    const version = /^ {2}version:? "?([^"\s]+)"?$/.exec(line)?.[1];
    if (version === undefined) continue;
    for (const key of keys) {
      const at = key.indexOf('@', 1);
      const name = key.slice(0, at);
      byKey.set(`${name}@${key.slice(at + 1).replace(/^npm:/, '')}`, version);
      byName.set(name, (byName.get(name) ?? new Set()).add(version));
    }
  }
  return {
    versionOf(name, _folder, range) {
      const locked = range === undefined ? undefined : byKey.get(`${name}@${range.replace(/^npm:/, '')}`);
      const [only, another] = byName.get(name) ?? [];
      return locked ?? (another === undefined ? only : undefined);
    },
  };
}
