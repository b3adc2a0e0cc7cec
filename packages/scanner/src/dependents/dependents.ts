import { readSpecifiers } from '@openrouter-compliance/core';
import type { SourceHost } from '../host/module-host.js';

/**
 * The files whose verdicts can depend on others: those that import one of them, directly or through any number of files. Only
 * texts are read.
 *
 * @param changed absolute paths; they are among the answer where `files` holds them.
 * @param files absolute paths of all files that are looked at.
 */
export function dependentsOf(
  changed: ReadonlySet<string>,
  files: readonly string[],
  host: SourceHost,
): readonly string[] {
  const importers = importersOf(files, host);
  const reached = new Set<string>();
  const pending = [...changed];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    pending.push(...(importers.get(file) ?? []));
  }
  return files.filter((file) => reached.has(file));
}

function importersOf(files: readonly string[], host: SourceHost): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const specifier of readSpecifiers(host.readText(file) ?? '')) {
      const target = host.resolve(specifier, file);
      if (target === undefined) continue;
      const known = importers.get(target);
      if (known) known.push(file);
      else importers.set(target, [file]);
    }
  }
  return importers;
}
