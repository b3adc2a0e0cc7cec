import { guardState, isGuardText, type Policy } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';
import type { BaseTree } from './base-tree.js';
import type { ControlChange } from './control.js';

/**
 * Guard modules that are no longer what the tool writes for the policy, or are gone while none took their place.
 *
 * @param present absolute paths of changed files that are there; `gone`: of those that are not.
 */
export function editedGuards(
  { present, gone }: { readonly present: readonly string[]; readonly gone: readonly string[] },
  base: BaseTree,
  host: SourceHost,
  policy: Policy,
): readonly ControlChange[] {
  const stateNow = (file: string) => guardState(host.readText(file) ?? '', policy);
  const wasGuard = (file: string): boolean => isGuardText(base.readText(file) ?? '');
  const toChange = (file: string, message: string): ControlChange => ({
    control: 'no-edited-guard',
    file,
    line: 1,
    message,
  });
  const hasMoved = present.some((file) => !wasGuard(file) && stateNow(file) === 'current');
  return [
    ...present
      .filter((file) => wasGuard(file) && stateNow(file) !== 'current')
      .map((file) =>
        toChange(
          file,
          'The guard module is no longer what the tool writes for the policy, so it proves nothing.',
        ),
      ),
    ...(hasMoved ? [] : gone.filter(wasGuard)).map((file) =>
      toChange(file, 'The guard module is gone, and no other one took its place.'),
    ),
  ];
}
