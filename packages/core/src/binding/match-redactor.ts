import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { isInHouseCall } from './in-house.js';

/** Whether the policy says that what a function gives may be logged whatever it is given. */
export function isRedactor(callee: Term, { redactors }: Policy): boolean {
  return redactors.some(({ module, export: name }) => isInHouseCall(callee, module, name.split('.')));
}
