import type { ReportedFinding } from './report.js';

/** Why a finding that is shown fails nothing; undefined where it does. */
export function whyReportedOnly({ enforcement }: ReportedFinding): string | undefined {
  if (enforcement?.level !== 'report') return undefined;
  const { stricterFrom } = enforcement;
  return stricterFrom === undefined
    ? 'Reported only, as "enforce" of the policy says.'
    : `Reported only until ${stricterFrom}, as "enforce" of the policy says.`;
}
