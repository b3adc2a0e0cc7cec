import { suggestion } from '../closed-object.js';
import { nearestWord } from '../../text/nearest-word.js';
import type { Report } from '../layer-policy.js';
import type { PolicyData } from '../policy-data.js';
import type { KeyPath } from '../policy-document.js';
import type { PolicyFile } from '../policy-schema.js';
import { pathIn } from './key-in-file.js';
import { closedKeys, comparedKeys, holdsKey, lockableKeys, loosened } from './loosened.js';

/** A policy that another one extends, complete with what it extends itself. */
export interface ExtendedPolicy {
  /** As messages name it. */
  readonly shown: string;
  readonly file: PolicyFile;
  readonly data: PolicyData;
  /** With those of what it extends. */
  readonly locked: readonly Lock[];
}

export interface Lock {
  readonly key: string;
  /** The policy that has it, as messages name it. */
  readonly by: string;
}

/** That locked demands hold, and that what is looser than what a policy extends has its reason. */
export function checkLocks(
  own: PolicyFile,
  data: PolicyData,
  extended: readonly ExtendedPolicy[],
  report: Report,
): void {
  checkNames(own, data, extended.length > 0, report);
  const excused = new Set<string>();
  const said = new Set<string>();
  const say = (key: string, index: number, ownMessage: string, otherMessage: string): void => {
    if (said.has(key)) return;
    said.add(key);
    const keyPath = pathIn(own, key);
    if (keyPath) report(keyPath, ownMessage);
    else report(Array.isArray(own.extends) ? ['extends', index] : ['extends'], otherMessage);
  };
  for (const [index, { file, data: beneath, locked, shown }] of extended.entries()) {
    for (const { key, by } of locked.filter((lock) =>
      closedKeys.some((closed) => holdsKey(closed, lock.key)),
    )) {
      if (pathIn(own, key))
        say(
          key,
          index,
          `is locked by ${by}, so it cannot be written here. Remove it, or ask who answers for ${by}.`,
          '',
        );
    }
    for (const { key, message } of loosened(beneath, data)) {
      const lock = locked.find((each) => holdsKey(each.key, key));
      if (lock) {
        say(
          key,
          index,
          `is looser than ${lock.by} allows, which has it locked: ${message} Make it as strict again, or ask who answers for ${lock.by}.`,
          `has "${key}" locked by ${lock.by}, and what is read after it is looser: ${message} Make it as strict again, or ask who answers for ${lock.by}.`,
        );
        continue;
      }
      if (!pathIn(file, key)) continue;
      const excuse = Object.keys(own.exceptions ?? {}).find((each) => holdsKey(each, key));
      if (excuse !== undefined) excused.add(excuse);
      else
        say(
          key,
          index,
          `is looser than in ${shown}: ${message} Say why under "exceptions", with the key "${key}", or take it back.`,
          `has "${key}", and what is read after it is looser: ${message} Say why under "exceptions", with the key "${key}", or take it back.`,
        );
    }
  }
  for (const key of Object.keys(own.exceptions ?? {})) {
    if (!excused.has(key) && isLockable(key, data) && extended.length > 0)
      report(
        ['exceptions', key],
        'is no exception: what this policy extends says nothing stricter there, or has it locked. Remove it.',
      );
  }
}

/** That `locked` and `exceptions` name keys that exist. */
function checkNames(own: PolicyFile, data: PolicyData, extendsOthers: boolean, report: Report): void {
  const named: readonly (readonly [KeyPath, string])[] = [
    ...(own.locked ?? []).map((key, index) => [['locked', index], key] as const),
    ...Object.keys(own.exceptions ?? {}).map((key) => [['exceptions', key], key] as const),
  ];
  for (const [keyPath, key] of named) {
    if (isLockable(key, data)) continue;
    const nearest = nearestWord(key, lockableKeys(data));
    const remedy =
      nearest === undefined
        ? suggestion(key, [...comparedKeys, ...closedKeys], 'key', 'keys')
        : `The nearest key is "${nearest}".`;
    report(keyPath, `names no key that can be locked. ${remedy}`);
  }
  if (!extendsOthers && Object.keys(own.exceptions ?? {}).length > 0)
    report(
      ['exceptions'],
      'has nothing to be an exception from, as this policy extends none. Add "extends", or remove it.',
    );
}

function isLockable(key: string, data: PolicyData): boolean {
  return lockableKeys(data).some((each) => each.toLowerCase() === key.toLowerCase());
}
