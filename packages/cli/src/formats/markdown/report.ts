import { whyReportedOnly } from '../../report/enforcement-text.js';
import { counts, isListed, type Report, type ReportedFinding } from '../../report/report.js';
import { messageOf } from '../../suppression/suppression.js';
import type { FormatOptions } from '../format.js';
import { toSummary } from '../text.js';
import { code, heading, paragraph, section, table, text, toPage } from './nodes.js';
import { plural } from '../../plural.js';

/** GitHub takes 65,536 characters for a comment, so a long list is cut and says so. */
const listed = 100;

/** A comment for a pull request: whether it may be merged, what is wrong where, and always the counts. */
export function toReportMarkdown(report: Report, options: FormatOptions): string {
  const shown = report.findings.filter((finding) => isListed(finding, options.strict));
  const findings = shown.filter(counts);
  const reported = shown.filter((finding) => !counts(finding));
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const more = findings.length - listed;
  return toPage([
    heading(2, titleOf(findings.length)),
    ...(rules.length === 0
      ? []
      : [
          table(
            ['Rule', 'Findings'],
            rules.map((rule) => [
              code(rule),
              text(String(findings.filter((each) => each.rule === rule).length)),
            ]),
          ),
        ]),
    ...section('Findings', findings.slice(0, listed).map(toItem)),
    ...(more > 0 ? [paragraph(text(`${plural(more, 'more is', 'more are')} in the log of the check.`))] : []),
    ...section('Reported only', reported.slice(0, listed).map(toItem)),
    ...section(
      'Approved changes of controls',
      report.findings.flatMap(({ file, start, rule, message, approvedBy }) =>
        approvedBy === undefined
          ? []
          : [[code(`${file}:${start.line}`), text(` ${rule}: approved by ${approvedBy}. ${message}`)]],
      ),
    ),
    ...section(
      'Not judged',
      report.refused.map(({ file, reason }) => [code(file), text(` ${reason}`)]),
    ),
    ...section(
      'Counts',
      toSummary(report, options).map((line) => [text(line)]),
    ),
  ]);
}

function titleOf(count: number): string {
  const found = count === 0 ? 'no findings' : plural(count, 'finding', 'findings');
  return `OpenRouter compliance: ${found}`;
}

function toItem(finding: ReportedFinding) {
  const { file, start, rule, kind } = finding;
  const why = whyReportedOnly(finding);
  const said = `${rule}: ${kind === 'open' ? 'Open: ' : ''}${messageOf(finding)}`;
  return [code(`${file}:${start.line}`), text(` ${why === undefined ? said : `${said} ${why}`}`)];
}
