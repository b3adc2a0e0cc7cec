import type { ControlModel, VerdictKind } from '@openrouter-compliance/core';
import type { AuditContext } from './audit-check.js';
import { auditChecks } from './checks/index.js';
import type { Result } from './result.js';

/** What one check found. */
export interface CheckReport {
  readonly id: string;
  readonly item: ControlModel;
  readonly title: string;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly results: readonly Result[];
}

/** What `audit` has found, as every format shows it. Holds no part of a key. */
export interface AuditReport {
  /** The base URL that was asked, or the file with what it offered. */
  readonly source: { readonly kind: 'live' | 'offline'; readonly name: string; readonly asOf: string };
  readonly policy: { readonly file: string | undefined; readonly digest: string };
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly checks: readonly CheckReport[];
}

/** Judges every check. Pure: the same account, policy, code and time give the same report. */
export function audit(context: AuditContext): Pick<AuditReport, 'verdicts' | 'checks'> {
  const checks = auditChecks.map(({ id, item, title, judge }) => {
    const results = judge(context);
    return { id, item, title, verdicts: tally(results), results };
  });
  return { verdicts: tally(checks.flatMap(({ results }) => results)), checks };
}

function tally(results: readonly Result[]): CheckReport['verdicts'] {
  const verdicts = { pass: 0, fail: 0, open: 0, notApplicable: 0 };
  for (const { verdict } of results) verdicts[verdict] += 1;
  return verdicts;
}
