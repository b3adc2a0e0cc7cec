import pc from 'picocolors';
import { whyReportedOnly } from '../report/enforcement-text.js';
import { counts, isListed, type Place, type Report, type ReportedFinding } from '../report/report.js';
import { isExcused } from '../suppression/suppression.js';
import type { FormatOptions } from './format.js';
import { plural } from '../plural.js';

type Colors = ReturnType<typeof pc.createColors>;

/** For people: findings by file, then what directives suppress and what was not judged, then always the counts. */
export function toText(report: Report, options: FormatOptions): string {
  const colors = pc.createColors(options.color);
  const blocks = [
    ...findingBlocks(report, options, colors),
    ...suppressedBlock(report, colors),
    ...approvedBlock(report, colors),
    ...unjudgedBlock('Refused', report.refused, colors),
    ...unjudgedBlock('Skipped', report.skipped, colors),
    toSummary(report, options),
  ];
  return blocks.map((lines) => `${lines.map(toPrintable).join('\n')}\n`).join('\n');
}

/** The counts of all four verdicts and of the files: what was not said must not look like "nothing wrong". */
export function toSummary(report: Report, { strict }: Pick<FormatOptions, 'strict'>): string[] {
  const { pass, fail, open, notApplicable } = report.verdicts;
  const { read, judged, clean, skipped, refused } = report.files;
  const suppressed = report.findings.filter(isExcused).length;
  const listed = report.findings.filter((finding) => isListed(finding, strict));
  const unlisted = strict
    ? 0
    : report.findings.filter((finding) => finding.kind === 'open' && !isExcused(finding) && !finding.known)
        .length;
  return [
    countFindings(listed, report, strict),
    `Verdicts: ${pass} pass, ${fail} fail, ${open} open, ${notApplicable} not applicable.`,
    `Files: ${read} read, ${judged} judged, ${clean} with nothing to judge, ${skipped} skipped, ${refused} refused.`,
    `Policy: ${report.policy.file ?? 'built-in'}.`,
    ...(suppressed > 0 ? [`Suppressed by directives in the code: ${suppressed}.`] : []),
    ...baselineLines(report),
    ...report.notes.map((note) => `Note: ${note}`),
    ...(unlisted > 0
      ? [`Run with --strict to list what is open, that is, what the code does not tell: ${unlisted}.`]
      : []),
  ];
}

function baselineLines({ baseline, findings }: Report): readonly string[] {
  if (!baseline) return [];
  const known = findings.filter((finding) => finding.known).length;
  const gone = baseline.gone?.length ?? 0;
  const { written, takenOut, file } = baseline;
  return [
    ...(written === undefined
      ? []
      : [`Baseline: ${plural(written, 'finding was', 'findings were')} written into ${file}.`]),
    ...(takenOut === undefined
      ? []
      : [`Baseline: ${plural(takenOut, 'finding was', 'findings were')} taken out of ${file}.`]),
    `Baseline: ${plural(known, 'known finding is', 'known findings are')} not listed (${file}).`,
    ...(gone > 0
      ? [
          `Baseline: ${gone === 1 ? 'one of its findings is gone. Take it' : `${gone} of its findings are gone. Take them`} out with --prune-baseline.`,
        ]
      : []),
  ];
}

/** Findings are not verdicts: a call that fails may have several, and calls with the same cause share one. */
function countFindings(
  listed: readonly ReportedFinding[],
  { findings, verdicts: { fail, open } }: Report,
  strict: boolean,
): string {
  const suppressed = findings.filter(
    (finding) => isExcused(finding) && (strict || finding.kind === 'fail'),
  ).length;
  const markers = listed.filter(({ rule }) => rule === 'no-undecided-marker').length;
  const reported = listed.filter((finding) => !counts(finding)).length;
  return [
    `Findings: ${listed.length} listed`,
    ...(reported > 0 ? [`, ${reported} of them reported only`] : []),
    ...(markers > 0
      ? [`, ${markers} of them ${markers === 1 ? 'a marker' : 'markers'} of what is undecided`]
      : []),
    ...(suppressed > 0 ? [`, ${suppressed} suppressed`] : []),
    `, from ${plural(fail, 'verdict that fails', 'verdicts that fail')}`,
    ...(strict ? [` and ${open} open`] : []),
    '.',
  ].join('');
}

function suppressedBlock({ findings }: Report, colors: Colors): string[][] {
  const lines = findings
    .filter(isExcused)
    .flatMap(({ file, start, rule, suppression }) =>
      suppression
        ? [`  ${file}:${start.line}  ${rule} – ${suppression.justification || 'no reason given'}`]
        : [],
    );
  return lines.length === 0 ? [] : [[colors.underline('Suppressed by directives in the code'), ...lines]];
}

function approvedBlock({ findings }: Report, colors: Colors): string[][] {
  const lines = findings.flatMap(({ file, start, rule, message, approvedBy }) =>
    approvedBy === undefined
      ? []
      : [`  ${file}:${start.line}  ${rule} – approved by ${approvedBy}: ${message}`],
  );
  return lines.length === 0 ? [] : [[colors.underline('Approved changes of controls'), ...lines]];
}

function findingBlocks(report: Report, { strict }: FormatOptions, colors: Colors): string[][] {
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings.filter((each) => isListed(each, strict))) {
    byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  }
  return [...byFile].map(([file, findings]) => {
    const places = findings.map(toPlace);
    const widest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
    const placeWidth = widest(places);
    const ruleWidth = widest(findings.map(({ rule }) => rule));
    return [
      colors.underline(file),
      ...findings.flatMap((finding, index) => {
        const { rule, kind, message, related } = finding;
        return [
          [
            ` ${(places[index] ?? '').padStart(placeWidth)}`,
            kind === 'fail' && counts(finding)
              ? colors.red(rule.padEnd(ruleWidth))
              : colors.yellow(rule.padEnd(ruleWidth)),
            kind === 'fail' ? message : `Open: ${message}`,
          ].join('  '),
          ...toFrame(finding, placeWidth).map(colors.dim),
          ...related.map((place) =>
            colors.dim(` ${' '.repeat(placeWidth)}  ${place.file}:${toPlace(place)}  ${place.message}`),
          ),
          ...toReason(finding).map((why) => colors.dim(` ${' '.repeat(placeWidth)}  ${why}`)),
          ...toWay(finding).map((way) => colors.dim(` ${' '.repeat(placeWidth)}  ${way}`)),
        ];
      }),
    ];
  });
}

function unjudgedBlock(
  title: string,
  files: Report['refused'] | Report['skipped'],
  colors: Colors,
): string[][] {
  if (files.length === 0) return [];
  const lines = files.map(({ file, position, reason }) => {
    const place = position ? `:${position.line}:${position.column}` : '';
    return `  ${file}${place}  ${reason}`;
  });
  return [[colors.underline(title), ...lines]];
}

const words = { source: 'comes from', through: 'through', sent: 'sent at', logged: 'logged at' } as const;

/** `comes from 3:5, sent at src/b.ts:9:3, logged at 4:3`: the file is named where it is another one. */
function toWay({ file, path }: ReportedFinding): string[] {
  const told = path.flatMap((step) => {
    const isElsewhere = step.file !== file;
    // In the file itself every step would be told, of which the frame shows the last.
    if (step.kind === 'through' && !isElsewhere) return [];
    return [`${words[step.kind]} ${isElsewhere ? `${step.file}:` : ''}${toPlace(step)}`];
  });
  return told.length === 0 ? [] : [told.join(', ')];
}

function toReason(finding: ReportedFinding): string[] {
  const why = whyReportedOnly(finding);
  return why === undefined ? [] : [why];
}

/** The lines, with carets below what the finding is about in the first. */
function toFrame({ frame }: ReportedFinding, width: number): string[] {
  if (!frame) return [];
  return frame.lines.flatMap(({ text, marked }, index) => [
    ` ${String(frame.line + index).padStart(width)} | ${text}`,
    ...(index === 0
      ? [` ${' '.repeat(width)} | ${' '.repeat(marked.start)}${'^'.repeat(marked.end - marked.start)}`]
      : []),
  ]);
}

function toPlace({ start: { line, column } }: Place): string {
  return `${line}:${column}`;
}

/** Names come from files, and a terminal obeys control characters. Colours are ours: they end in `m` and carry digits only. */
export function toPrintable(line: string): string {
  return line.replace(
    /(\u001b\[\d{1,2}m)|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (_, color?: string) => color ?? '\uFFFD',
  );
}
