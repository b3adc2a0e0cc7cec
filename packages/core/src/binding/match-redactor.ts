import type { FunctionValue, Term } from '../flow/value.js';
import { functionName } from '../flow/calls.js';
import type { Policy } from '../policy/policy.js';

/**
 * Whether the policy says that what a function gives may be logged whatever it is given.
 *
 * @param pathOf a file's path as the policy writes it.
 */
export function isRedactor(
  callee: Term | FunctionValue,
  policy: Policy,
  pathOf: (filename: string) => string,
): boolean {
  if (policy.redactors.length === 0) return false;
  if (callee.kind === 'function') {
    const name = functionName(callee.node);
    const file = withoutEnding(pathOf(callee.module.filename));
    return policy.redactors.some(
      (entry) =>
        withoutEnding(entry.module) === file && (entry.export === name || entry.export === 'default'),
    );
  }
  return (
    callee.kind === 'import' &&
    policy.redactors.some(
      (entry) => entry.module === callee.module && entry.export === (callee.path.join('.') || 'default'),
    )
  );
}

function withoutEnding(file: string): string {
  return file.replace(/^\.\//, '').replace(/\.[cm]?[jt]sx?$/, '');
}
