import { isListed, type Report, type ReportedFinding } from '../report/report.js';
import { whyReportedOnly } from '../report/enforcement-text.js';
import { messageOf } from '../suppression/suppression.js';
import type { FormatOptions } from './format.js';
import { toSummary } from './text.js';

/** Workflow commands, which GitHub Actions shows as annotations of the pull request, and then the counts. */
export function toGithub(report: Report, options: FormatOptions): string {
  const lines = [
    ...report.findings.filter((finding) => isListed(finding, options.strict)).map(toCommand),
    ...report.refused.map(({ file, reason, position }) =>
      command('error', { file, line: position?.line, col: position?.column, title: 'not judged' }, reason),
    ),
    ...toSummary(report, options),
  ];
  return `${lines.join('\n')}\n`;
}

function toCommand(finding: ReportedFinding): string {
  const { file, start, end, rule, kind } = finding;
  const why = whyReportedOnly(finding);
  const isOneLine = start.line === end.line;
  return command(
    why !== undefined ? 'notice' : kind === 'fail' ? 'error' : 'warning',
    {
      file,
      line: start.line,
      endLine: end.line,
      // GitHub drops an annotation with columns that spans lines.
      ...(isOneLine ? { col: start.column, endColumn: end.column } : {}),
      title: rule,
    },
    why === undefined ? messageOf(finding) : `${messageOf(finding)} ${why}`,
  );
}

/** Escapes are those of `@actions/core@1`, which needs an HTTP client for what is here a line of text. */
function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string | number) =>
    data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const shown = Object.entries(properties)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(value)}`]))
    .join(',');
  return `::${name} ${shown}::${data(message)}`;
}
