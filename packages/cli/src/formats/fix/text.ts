import { totalsOf } from '@openrouter-compliance/codemod';
import pc from 'picocolors';
import { folderOf } from '../../fix/by-folder.js';
import {
  annotationsIn,
  layoutLines,
  problemsIn,
  type FixReport,
  type LocatedProblem,
} from '../../fix/fix-report.js';
import { toPrintable } from '../text.js';
import { filesLine } from '../../fix/files-line.js';
import { partlyFixed, tally, type Tally } from '../../fix/tally.js';
import { toRelative } from '../../to-relative.js';
import { plural } from '../../plural.js';

/** For people: the diff, what is left to decide, what was refused, which keys to rotate, then always the counts. */
export function toFixText(report: FixReport, { color }: { readonly color: boolean }): string {
  const { diff } = report;
  const shown = diff === undefined || diff.text === '' ? '' : `${color ? forEyes(diff.text) : diff.text}\n`;
  const last = report.written ? writtenLines(report) : dryRunLines(report);
  return shown + toSummary(report) + last.map((line) => `${line}\n`).join('');
}

function toSummary(report: FixReport): string {
  const { root, files } = report;
  const problems = problemsIn(report);
  const at = ({ file, position }: LocatedProblem) => `${file}:${position.line}:${position.column}`;
  const blocks = [
    block(
      'Needs a decision',
      problems
        .filter(({ outcome }) => outcome === 'needs-decision')
        .flatMap((problem) => [
          `${at(problem)}  ${problem.rule}  ${problem.message}`,
          `  Not repaired: ${problem.reason ?? ''}.`,
        ]),
    ),
    block(
      report.written ? 'Fixed in part' : 'Fixable in part',
      partlyFixed(report).map(
        ({ name, fixed, needsDecision }) =>
          `${name}  ${fixed} ${report.written ? 'fixed' : 'fixable'}, ${needsDecision} left to decide`,
      ),
    ),
    block(
      'Refused',
      files.flatMap((file) => {
        if (file.state !== 'refused') return [];
        const place = file.position ? `:${file.position.line}:${file.position.column}` : '';
        return [`${toRelative(root, file.path)}${place}  ${file.reason}`];
      }),
    ),
    block(
      'Rotate these keys: they stay readable in the history',
      problems.flatMap((problem) =>
        problem.rotate === undefined
          ? []
          : [`${at(problem)}  rotate this key and set the new one as ${problem.rotate}.`],
      ),
    ),
    report.companionsRefused.map(({ file, reason }) => `${file}: ${reason}`),
    layoutLines(report),
    countLines(report),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map(toPrintable).join('\n')}\n`)
    .join('\n');
}

function countLines(report: FixReport): readonly string[] {
  const { files, read, written } = report;
  const fixed = written ? 'fixed' : 'fixable';
  const problems = problemsIn(report);
  const table = (title: string, rows: readonly Tally[]) => {
    const width = Math.max(0, ...rows.map(({ name }) => name.length));
    const lines = rows.map(
      (row) => `  ${row.name.padEnd(width)}  ${row.fixed} ${fixed}, ${row.needsDecision} to decide`,
    );
    return lines.length > 0 ? [title, ...lines] : [];
  };
  const totals = totalsOf(files, read);
  const { problems: all } = totals;
  return [
    ...table(
      'By rule',
      tally(problems, ({ rule }) => rule),
    ),
    ...table(
      'By folder',
      tally(problems, ({ file }) => folderOf(file)),
    ),
    `Problems: ${all.found} found, ${all.fixed} ${fixed}, ${all.needsDecision} to decide.`,
    ...annotationLines(report),
    filesLine(totals, fixed),
  ];
}

function annotationLines(report: FixReport): readonly string[] {
  const count = annotationsIn(report);
  return count === 0 ? [] : [`Classes written as @dataClassification: ${count}.`];
}

/** What stands between the diff and the disk. */
function dryRunLines({ changes, diff }: FixReport): readonly string[] {
  if (changes.made + changes.guards === 0) return [];
  const masks = diff?.masks ?? 0;
  const places = masks === 1 ? 'a key or a prompt in 1 place' : `keys or prompts in ${masks} places`;
  return [
    ...(changes.marksOnly > 0
      ? [`Files in the diff: ${changes.made}, ${changes.marksOnly} of them with markers only.`]
      : []),
    ...besideLines(changes, 'in the diff'),
    ...(masks > 0 ? [`The diff masks ${places}, so it cannot be applied as a patch; use --write.`] : []),
    'Nothing was written. Run again with --write to apply the diff.',
  ];
}

function writtenLines({ changes, finished }: FixReport): readonly string[] {
  const marked = changes.marksOnly > 0 ? `, ${changes.marksOnly} of them with markers only` : '';
  return [
    ...(finished
      ? [
          `Finished first: the run of ${finished.startedAt.toISOString()}, which had been interrupted; ${finished.changed} of its ${plural(finished.files, 'file', 'files')} ${finished.changed === 1 ? 'was' : 'were'} still to be written.`,
          ...finished.refused.map(({ file, reason }) => `  ${file}  ${reason}`),
        ]
      : []),
    `Written: ${changes.made} of ${plural(changes.wanted, 'file', 'files')}${marked}.`,
    ...(changes.takenBack > 0
      ? [
          `Taken back, as TypeScript reports new errors with them: ${changes.takenBack} of ${plural(changes.wanted, 'file', 'files')}.`,
        ]
      : []),
    ...(changes.guards > 0 ? [`Guard modules written: ${changes.guards}.`] : []),
    ...besideLines(changes, 'written'),
    ...(changes.made + changes.guards > 0 ? ['Take it back with fix --undo.'] : []),
  ];
}

function besideLines({ beside }: FixReport['changes'], where: string): readonly string[] {
  return beside.length > 0 ? [`Beside the code ${where}: ${beside.join(', ')}.`] : [];
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

/** A terminal obeys control characters, so only those that lay out text reach it. */
function forEyes(diff: string): string {
  const colors = pc.createColors(true);
  return diff
    .split('\n')
    .map((line) => {
      const shown = line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, (character) =>
        character === '\r' ? '' : '\uFFFD',
      );
      if (shown.startsWith('+')) return colors.green(shown);
      return shown.startsWith('-') ? colors.red(shown) : shown;
    })
    .join('\n');
}
