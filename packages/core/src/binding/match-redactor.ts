import type { SaidClass } from '../flow/said-classes.js';
import type { Static, Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { isInHouseCall } from './in-house.js';

/** Whether the policy says that what a function gives may be logged whatever it is given. */
export function isRedactor(callee: Term, { redactors }: Policy): boolean {
  return redactors.some(({ module, export: name }) => isInHouseCall(callee, module, name.split('.')));
}

/** The class that the policy says a redactor to leave of data of a higher one. */
export function loweredBy(callee: Term, { redactors }: Policy): string | undefined {
  return redactors.find(({ module, export: name }) => isInHouseCall(callee, module, name.split('.')))?.lowers;
}

/** The class that a call says what it is given to be of: the policy's, else the one that its first argument names. */
export function classSaidBy(
  callee: Term,
  [first]: readonly Static[],
  { classifiers }: Policy,
): SaidClass | undefined {
  const row = classifiers.find(({ module, export: name }) => isInHouseCall(callee, module, name.split('.')));
  if (!row) return undefined;
  const { class: given, reason = '' } = row;
  if (given !== undefined) return { name: given, reason };
  const [name] = first ?? [];
  return name?.kind === 'literal' && typeof name.value === 'string'
    ? { name: name.value, reason }
    : undefined;
}
