import { isExcused } from '../suppression/suppression.js';
import type { ReportedFinding } from '../report/report.js';
import { identityOf, toEntry, type BaselineEntry } from './baseline.js';

export interface AppliedBaseline {
  /** All findings; those that the baseline knows say so. */
  readonly findings: readonly ReportedFinding[];
  /** Entries that no finding answers to any more. */
  readonly gone: readonly BaselineEntry[];
}

/**
 * Matches findings with entries, one to one: first in the same file, then wherever the same finding has moved to. One that takes the
 * place of another is new, since rule, message and the declarations around it are compared.
 *
 * @param excuses whether an entry may excuse a finding; one that it may not is no less answered to.
 */
export function applyBaseline(
  findings: readonly ReportedFinding[],
  entries: readonly BaselineEntry[],
  excuses: (finding: ReportedFinding) => boolean,
): AppliedBaseline {
  const pool = new Map<string, BaselineEntry[]>();
  for (const entry of entries) pool.set(identityOf(entry), [...(pool.get(identityOf(entry)) ?? []), entry]);
  const take = (finding: ReportedFinding, isMeant: (entry: BaselineEntry) => boolean): boolean => {
    const candidates = pool.get(identityOf(toEntry(finding))) ?? [];
    const index = candidates.findIndex(isMeant);
    if (index >= 0) candidates.splice(index, 1);
    return index >= 0;
  };
  const candidates = findings.filter((finding) => !isExcused(finding));
  const inPlace = new Set(candidates.filter((finding) => take(finding, ({ file }) => file === finding.file)));
  const moved = new Set(candidates.filter((finding) => !inPlace.has(finding) && take(finding, () => true)));
  return {
    findings: findings.map((finding) =>
      excuses(finding) && (inPlace.has(finding) || moved.has(finding))
        ? { ...finding, known: true }
        : finding,
    ),
    gone: [...pool.values()].flat(),
  };
}
