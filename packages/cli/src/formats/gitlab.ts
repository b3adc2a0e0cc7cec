import { whyReportedOnly } from '../report/enforcement-text.js';
import { isListed, type Report, type ReportedFinding } from '../report/report.js';
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
      .filter(({ finding }) => isListed(finding, strict))
      .map(({ finding, print }) => toIssue(finding, print)),
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

function toIssue(finding: ReportedFinding, fingerprint: string): CodeQualityIssue {
  const { file, start, end, rule, kind } = finding;
  const why = whyReportedOnly(finding);
  return {
    description: why === undefined ? messageOf(finding) : `${messageOf(finding)} ${why}`,
    check_name: rule,
    fingerprint,
    severity: why !== undefined ? 'info' : kind === 'fail' ? 'critical' : 'minor',
    location: { path: file, lines: { begin: start.line, end: end.line } },
  };
}
