import type { ClassEntry, PolicyFile } from '../policy-schema.js';
import type { KeyPath } from '../policy-document.js';

/** Lists to which a file adds entries; its other lists take the place of those of what it extends. */
export const addedLists: readonly (readonly string[])[] = [
  ['files'],
  ['clients'],
  ['loggers'],
  ['redactors'],
  ['classifiers'],
  ['enforce'],
  ['hosts', 'openrouter'],
  ['hosts', 'selfHosted'],
  ['attestations', 'byok'],
  ['account', 'services'],
];

/** A policy file over the one that it extends: as one file that says both. */
export function mergeFiles(base: PolicyFile, own: PolicyFile): PolicyFile {
  const merged = { ...base, ...own } as Record<string, unknown>;
  for (const key of ['tests', 'scripts', 'hosts', 'attestations', 'account'] as const)
    if (base[key] && own[key]) merged[key] = { ...base[key], ...own[key] };
  for (const [key, ...members] of [
    ['hosts', 'environment'],
    ['attestations', 'checklist'],
    ['attestations', 'vendors'],
  ] as const) {
    const [under, over] = [memberOf(base, [key, ...members]), memberOf(own, [key, ...members])];
    if (under && over) (merged[key] as Record<string, unknown>)[members[0]] = { ...under, ...over };
  }
  for (const keyPath of addedLists) {
    const [under, over] = [listAt(base, keyPath), listAt(own, keyPath)];
    const [key = '', member] = keyPath;
    if (under.length === 0 || over.length === 0) continue;
    const list = [...under, ...over];
    if (member === undefined) merged[key] = list;
    else (merged[key] as Record<string, unknown>)[member] = list;
  }
  if (base.classes && own.classes) merged['classes'] = mergeNamed(base.classes, own.classes, mergeClasses);
  if (base.aliases && own.aliases)
    merged['aliases'] = mergeNamed(base.aliases, own.aliases, (_, name) => name);
  if (base.providers && own.providers)
    merged['providers'] = mergeNamed(base.providers, own.providers, (under, over) => ({ ...under, ...over }));
  delete merged['extends'];
  delete merged['examples'];
  return merged;
}

/** Entries of a list that `addedLists` names; of a file without it, none. */
export function listAt(file: PolicyFile, keyPath: KeyPath): readonly unknown[] {
  const list = memberOf(file, keyPath);
  return Array.isArray(list) ? list : [];
}

function memberOf(file: PolicyFile, keyPath: KeyPath): object | undefined {
  let value: unknown = file;
  for (const key of keyPath) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value as object | undefined;
}

function mergeClasses(base: ClassEntry, own: ClassEntry): ClassEntry {
  return {
    ...base,
    ...own,
    ...(base.routing && own.routing && { routing: { ...base.routing, ...own.routing } }),
    ...(base.logs && own.logs && { logs: { ...base.logs, ...own.logs } }),
  };
}

/** Names are the same in any case; the later spelling is kept. */
function mergeNamed<T>(
  base: Readonly<Record<string, T>>,
  own: Readonly<Record<string, T>>,
  merge: (base: T, own: T) => T,
): Record<string, T> {
  const ownNames = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const baseNames = new Map(Object.entries(base).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries([
    ...Object.entries(base).filter(([name]) => !ownNames.has(name.toLowerCase())),
    ...Object.entries(own).map(([name, value]) => {
      const under = baseNames.get(name.toLowerCase());
      return [name, under === undefined ? value : merge(under, value)] as const;
    }),
  ]);
}
