import type { CallSite } from '../facts/call-site.js';
import { guardCovers } from '../guard/guard-covers.js';
import type { Policy } from '../policy/policy.js';
import { mayBeRewritten } from './applicability.js';

/**
 * A pass where every request of the call goes through a guard that refuses what its class does not allow; undefined where
 * the code itself has to show it.
 */
export function passedByGuard(fact: CallSite, policy: Policy): { readonly kind: 'pass' } | undefined {
  const { classPolicy, guardedAs } = fact;
  if (!classPolicy || guardedAs.length === 0 || !guardsEnough(fact, policy)) return undefined;
  return mayBeRewritten({ ...fact, guardedAs: [] }) === undefined ? { kind: 'pass' } : undefined;
}

/** Whether the guards of a call let nothing through that the class of its data does not allow. */
export function guardsEnough({ classPolicy, guardedAs }: CallSite, policy: Policy): boolean {
  return classPolicy !== undefined && guardedAs.every((name) => guardCovers(name, classPolicy.name, policy));
}
