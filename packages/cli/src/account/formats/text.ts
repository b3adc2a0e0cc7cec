import pc from 'picocolors';
import { toPrintable } from '../../formats/text.js';
import type { AuditReport, CheckReport } from '../audit.js';
import type { Result } from '../result.js';

type Colors = ReturnType<typeof pc.createColors>;

export interface TextOptions {
  /** List what is open, and count it as a finding. */
  readonly strict: boolean;
  readonly color: boolean;
}

const marks = { pass: '✓', fail: '✗', open: '?', notApplicable: '–' } as const;

/** For people: every check with its counts, below it what is wrong, and the counts of all. */
export function toText(report: AuditReport, { strict, color }: TextOptions): string {
  const colors = pc.createColors(color);
  const width = Math.max(...report.checks.map(({ id }) => id.length));
  const lines = [
    ...report.checks.flatMap((check) => [
      ` ${mark(check, strict, colors)} ${check.id.padEnd(width)}  ${check.title}: ${shortCounts(check.verdicts)}.`,
      ...check.results
        .filter(({ verdict }) => verdict === 'fail' || (strict && verdict === 'open'))
        .map((result) => `   ${' '.repeat(width)}  ${toLine(result, colors)}`),
    ]),
    '',
    ...toSummary(report, { strict }),
  ];
  return `${lines.map(toPrintable).join('\n')}\n`;
}

/** The counts, and what they were counted on. */
export function toSummary(
  { source, policy, verdicts }: AuditReport,
  { strict }: Pick<TextOptions, 'strict'>,
): readonly string[] {
  return [
    `Verdicts: ${counts(verdicts)}.`,
    `Account: ${source.kind === 'live' ? source.name : `not asked; ${source.name} of ${source.asOf}`}.`,
    `Policy: ${policy.file ?? 'built-in'}.`,
    ...(!strict && verdicts.open > 0
      ? [`Run with --strict to list what is open, that is, what the account does not tell: ${verdicts.open}.`]
      : []),
  ];
}

function toLine({ subject, verdict, message }: Result, colors: Colors): string {
  const text = `${subject}: ${message}`;
  return verdict === 'fail' ? colors.red(text) : colors.yellow(`Open: ${text}`);
}

function mark({ verdicts }: CheckReport, strict: boolean, colors: Colors): string {
  if (verdicts.fail > 0 || (strict && verdicts.open > 0)) return colors.red(marks.fail);
  if (verdicts.open > 0) return colors.yellow(marks.open);
  return verdicts.pass > 0 ? colors.green(marks.pass) : colors.dim(marks.notApplicable);
}

/** Without what did not occur. */
function shortCounts(verdicts: AuditReport['verdicts']): string {
  return counts(verdicts)
    .split(', ')
    .filter((each) => !each.startsWith('0 '))
    .join(', ');
}

function counts({ pass, fail, open, notApplicable }: AuditReport['verdicts']): string {
  return `${pass} pass, ${fail} fail, ${open} open, ${notApplicable} not applicable`;
}
