import { counts, type Report } from '../report/report.js';
import { messageOf } from '../suppression/suppression.js';
import { createFingerprints } from './fingerprint.js';
import type { FormatOptions } from './format.js';

/** An entry of GitLab's Code Quality report (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format"). */
export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

/** Findings that count, and files that could not be judged, for the widget of a merge request. */
export function toGitlab(report: Report, { strict }: FormatOptions): string {
  const fingerprint = createFingerprints();
  const findings = report.findings.map((finding) => ({ finding, print: fingerprint(finding) }));
  const issues: readonly CodeQualityIssue[] = [
    ...findings
      .filter(({ finding }) => counts(finding, strict))
      .map(({ finding, print }) => ({
        description: messageOf(finding),
        check_name: finding.rule,
        fingerprint: print,
        severity: finding.kind === 'fail' ? ('critical' as const) : ('minor' as const),
        location: { path: finding.file, lines: { begin: finding.start.line, end: finding.end.line } },
      })),
    ...report.refused.map(({ file, reason, position }) => ({
      description: reason,
      check_name: 'not-judged',
      fingerprint: fingerprint({ file, rule: 'not-judged', kind: 'open', message: reason }),
      severity: 'major' as const,
      location: { path: file, lines: { begin: position?.line ?? 1, end: position?.line ?? 1 } },
    })),
  ];
  return `${JSON.stringify(issues, null, 2)}\n`;
}
