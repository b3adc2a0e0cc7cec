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

/** Who is said to have approved and may not: a sentence each, so that nobody waits for it to count. */
export function notesOnApprovals(
  { changes, approvers }: ControlChanges,
  approvedBy: readonly string[],
  ref: string,
): readonly string[] {
  if (changes.length === 0) return [];
  return approvedBy
    .filter((login) => !approvers.some((each) => isSame(each, login)))
    .map(
      (login) =>
        `${login} is none of the "approvers" in the policy of ${ref}, so that approval counts for nothing. Give --approved-by once for each person.`,
    );
}

/** Login names are the same in any case, with `@` or without. */
function isSame(a: string, b: string): boolean {
  const plain = (name: string) => name.trim().replace(/^@/, '').toLowerCase();
  return plain(a) === plain(b);
}
