import type { Report } from '../layer-policy.js';
import type { ParsedPolicy, UnusablePolicy } from '../parse-policy.js';
import type { PolicyData } from '../policy-data.js';
import type { PolicyFile } from '../policy-schema.js';
import type { Lock } from './check-locks.js';
import { pathIn } from './key-in-file.js';
import { closedKeys, holdsKey, loosened } from './loosened.js';
import { mergeLayers, type Layer } from './read-extended.js';

/** A policy file in a folder further up than the one that is read, as the host has parsed it. */
export interface PolicyAbove {
  /** Absolute. */
  readonly path: string;
  /** As messages name it, and as `extends` may. */
  readonly shown: string;
  readonly parsed: ParsedPolicy | UnusablePolicy;
}

interface Own {
  readonly file: PolicyFile;
  readonly data: PolicyData;
  /** What it extends: the locks of these have been looked at. */
  readonly layers: readonly Layer[];
}

/**
 * That a policy keeps what policies of folders further up have locked, although it does not extend them: else a file in a folder
 * would be the way around every lock.
 *
 * @param path absolute, of the policy that is read. A policy that extends it is built on it and binds it to nothing.
 */
export function checkAbove(own: Own, path: string, above: readonly PolicyAbove[], report: Report): void {
  const extended = new Set(own.layers.map((layer) => layer.path));
  const said = new Set<string>();
  for (const policy of above) {
    if (extended.has(policy.path)) continue;
    const { parsed, shown } = policy;
    if ('mistakes' in parsed) {
      report([], `stands below ${shown}, which cannot be used. ${parsed.mistakes[0].message}`);
      continue;
    }
    if (parsed.layers.some((layer) => layer.path === path)) continue;
    for (const [key, message] of broken(own, parsed, shown)) {
      if (said.has(key)) continue;
      said.add(key);
      report(pathIn(own.file, key) ?? key.split('.'), message);
    }
  }
}

function* broken(
  { file, data }: Own,
  above: ParsedPolicy,
  shown: string,
): Generator<readonly [key: string, message: string]> {
  const extendIt = `Add "${shown}" to "extends"`;
  const beneath = mergeLayers([
    ...above.layers,
    { path: '', shown, document: above.document, file: above.file },
  ]);
  for (const { key, by } of above.locked.filter(isClosed)) {
    if (pathIn(file, key))
      yield [
        key,
        `is locked by ${by} for every folder below ${shown}, so it cannot be written here. Remove it. ${extendIt}, or ask who answers for ${by}.`,
      ];
    else if (pathIn(beneath, key))
      yield [key, `is locked by ${by} for every folder below ${shown}, and is not said here. ${extendIt}.`];
  }
  const known = new Set(namesIn(data));
  for (const key of namesIn(above.data).filter((each) => !known.has(each))) {
    const lock = above.locked.find((each) => holdsKey(each.key, key) || holdsKey(key, each.key));
    if (lock)
      yield [
        key,
        `is locked by ${lock.by} for every folder below ${shown}, and does not exist here. ${extendIt}.`,
      ];
  }
  for (const { key, message } of loosened(above.data, data)) {
    const lock = above.locked.find((each) => holdsKey(each.key, key));
    if (lock)
      yield [
        key,
        `is looser than ${lock.by} allows, which has it locked for every folder below ${shown}: ${message} ${extendIt}, make it as strict again, or ask who answers for ${lock.by}.`,
      ];
  }
}

function isClosed({ key }: Lock): boolean {
  return closedKeys.some((closed) => holdsKey(closed, key));
}

function namesIn({ classes, aliases }: PolicyData): readonly string[] {
  return [
    ...Object.keys(classes).map((name) => `classes.${name}`),
    ...Object.keys(aliases).map((name) => `aliases.${name}`),
  ];
}
