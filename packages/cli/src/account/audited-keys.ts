import { matchesModelPattern, type ClassData, type ClassPolicy } from '@openrouter-compliance/core';
import { keyVariables } from './api/api-key.js';
import type { Rows } from './api/answers.js';
import type { AuditContext } from './audit-check.js';
import { notApplicable, open, type Result } from './result.js';

/** A key that can be used: neither disabled nor expired. */
export interface AuditedKey {
  /** For messages: `key "billing"`. */
  readonly title: string;
  readonly row: Partial<Rows['key']>;
  readonly classes: readonly DemandedClass[];
}

export interface DemandedClass {
  readonly name: string;
  /** As the policy writes it: attestations do not soften it. */
  readonly data: ClassData;
  readonly policy: ClassPolicy;
}

/** The usable keys, and why there may be others. */
export function auditedKeys(context: AuditContext): {
  readonly keys: readonly AuditedKey[];
  readonly missing: string | undefined;
} {
  const { account, now } = context;
  const listed = account.keys.known ? account.keys.value : [];
  const usable = listed.filter(
    ({ disabled, expires_at: expiry }) =>
      disabled !== true && !(typeof expiry === 'number' && expiry <= now.getTime()),
  );
  const keys = usable.map((row, index) => ({
    title: row.name === undefined ? `key ${index + 1}, which has no name` : `key "${row.name}"`,
    row,
    classes: classesOf(row.name, context),
  }));
  const { currentKey } = account;
  const current =
    currentKey.known &&
    currentKey.value.row.is_management_key !== true &&
    !listed.some(({ hash }) => hash === currentKey.value.hash)
      ? [
          {
            title: `the key in ${keyVariables.api}`,
            row: {
              hash: currentKey.value.hash,
              limit: currentKey.value.row.limit,
              expires_at: currentKey.value.row.expires_at,
            },
            classes: classesOf(undefined, context),
          },
        ]
      : [];
  return { keys: [...current, ...keys], missing: account.keys.known ? undefined : account.keys.why };
}

/** Judges every usable key; what cannot be read is open, so that no key passes unseen. */
export function judgeKeys(
  context: AuditContext,
  judge: (key: AuditedKey) => Result | readonly Result[],
): readonly Result[] {
  const { keys, missing } = auditedKeys(context);
  const results = keys.flatMap(judge);
  if (missing !== undefined)
    return [...results, open('the keys of the account', `${missing}, so they cannot be read.`)];
  return results.length > 0 ? results : [notApplicable('the account', 'It has no key that can be used.')];
}

/** The class that the policy says is the strictest for a service comes with each service whose pattern names the key. */
function classesOf(name: string | undefined, { policy }: AuditContext): readonly DemandedClass[] {
  const services = policy.data.account.services.filter(({ key }) => namesKey(key, name));
  const classNames =
    services.length > 0 ? services.map((service) => service.class) : [policy.data.defaultClass];
  return [...new Set(classNames)].flatMap((className) => demandedClass(className, { policy }) ?? []);
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
