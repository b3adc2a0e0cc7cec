import type { ReportedFinding } from '../report/report.js';
import { toRelative } from '../to-relative.js';
import type { ControlChanges } from './find-control-changes.js';

/**
 * Changes of controls as findings, which nothing but an approval clears.
 *
 * @param approvedBy login names of those who approve of the change as it stands.
 * @param ref what the branch has left, as the user named it.
 */
export function toControlFindings(
  { changes, approvers }: ControlChanges,
  approvedBy: readonly string[],
  ref: string,
  root: string,
): readonly ReportedFinding[] {
  const named = approvedBy.find((login) => approvers.some((each) => isSame(each, login)));
  const remedy =
    approvers.length === 0
      ? `Nobody can approve it, as the policy of ${ref} names no "approvers".`
      : `It needs an approval by ${approvers.join(' or ')}, whom the policy of ${ref} names.`;
  return changes.map(({ control, file, line, message }) => {
    const place = { file: toRelative(root, file), start: { line, column: 1 }, end: { line, column: 1 } };
    return {
      ...place,
      rule: control,
      kind: 'fail',
      message: named === undefined ? `${message} ${remedy}` : message,
      declaration: '',
      related: [],
      path: [],
      remedies: [],
      ...(named === undefined ? {} : { approvedBy: named }),
    };
  });
}

/** Login names are the same in any case, with `@` or without. */
function isSame(a: string, b: string): boolean {
  const plain = (name: string) => name.trim().replace(/^@/, '').toLowerCase();
  return plain(a) === plain(b);
}
