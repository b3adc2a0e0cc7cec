import { matchesModelPattern, type ClassData, type ClassPolicy } from '@openrouter-compliance/core';
import { known, unknown, type Part } from './account.js';
import { keyVariables } from './api/api-key.js';
import type { Rows } from './api/answers.js';
import type { AuditContext } from './audit-check.js';
import { notApplicable, open, type Result } from './result.js';

export interface AuditedKey {
  /** For messages: `key "billing"`. */
  readonly title: string;
  readonly row: Partial<Rows['key']>;
  /** Neither disabled nor expired. */
  readonly isUsable: boolean;
  /** The classes of the data that it sends; unknown when the services have keys by name and this one has none. */
  readonly classes: Part<readonly DemandedClass[]>;
}

export interface DemandedClass {
  readonly name: string;
  /** As the policy writes it: attestations do not soften it. */
  readonly data: ClassData;
  readonly policy: ClassPolicy;
}

/** The key at hand and those of the account. When `account.keys` is unknown there may be others. */
export function auditedKeys(context: AuditContext): readonly AuditedKey[] {
  const { account, now } = context;
  const listed = account.keys.known ? account.keys.value : [];
  const keys = listed.map((row, index) => ({
    title: row.name === undefined ? `key ${index + 1}, which has no name` : `key "${row.name}"`,
    row,
    isUsable:
      row.disabled !== true && !(typeof row.expires_at === 'number' && row.expires_at <= now.getTime()),
    classes: classesOf(row.name, context),
  }));
  const { currentKey } = account;
  if (
    !currentKey.known ||
    currentKey.value.row.is_management_key === true ||
    listed.some(({ hash }) => hash === currentKey.value.hash)
  ) {
    return keys;
  }
  const { row, hash } = currentKey.value;
  const current = {
    title: `the key in ${keyVariables.api}`,
    row: { hash, limit: row.limit, expires_at: row.expires_at },
    isUsable: true,
    classes: classesOf(undefined, context),
  };
  return [current, ...keys];
}

/** Judges every usable key; what cannot be read is open, so that no key passes unseen. */
export function judgeKeys(
  context: AuditContext,
  judge: (key: AuditedKey) => Result | readonly Result[],
): readonly Result[] {
  const results = auditedKeys(context)
    .filter(({ isUsable }) => isUsable)
    .flatMap(judge);
  const { keys } = context.account;
  if (!keys.known)
    return [...results, open('the keys of the account', `${keys.why}, so they cannot be read.`)];
  return results.length > 0 ? results : [notApplicable('the account', 'It has no key that can be used.')];
}

/** The class of each service whose pattern names the key; the default class where there is none. */
function classesOf(name: string | undefined, { policy }: AuditContext): Part<readonly DemandedClass[]> {
  const { services } = policy.data.account;
  if (name === undefined && services.length > 0)
    return unknown('OpenRouter does not say its name, so the class of its data is not known');
  const own = services.filter(({ key }) => namesKey(key, name));
  const names = own.length > 0 ? own.map((service) => service.class) : [policy.data.defaultClass];
  return known([...new Set(names)].flatMap((each) => demandedClass(each, { policy }) ?? []));
}

export function demandedClass(
  name: string,
  { policy }: Pick<AuditContext, 'policy'>,
): DemandedClass | undefined {
  const data = policy.data.classes[name];
  const classPolicy = policy.classNamed(name);
  return data && classPolicy && { name, data, policy: classPolicy };
}

/** Whether the pattern of a service names a key; `*` stands for any text, and case does not count. */
export function namesKey(pattern: string, name: string | undefined): boolean {
  return name !== undefined && matchesModelPattern(pattern.toLowerCase(), name.toLowerCase());
}
