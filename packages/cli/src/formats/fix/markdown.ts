import { totalsOf } from '@openrouter-compliance/codemod';
import type { RootContent } from 'mdast';
import { folderOf } from '../../fix/by-folder.js';
import {
  annotationsIn,
  layoutLines,
  problemsIn,
  type FixReport,
  type LocatedProblem,
} from '../../fix/fix-report.js';
import { version } from '../../version.js';
import { code, heading, paragraph, section, table, text, toPage } from '../markdown/nodes.js';
import { filesLine } from '../../fix/files-line.js';
import { partlyFixed, tally, type Tally } from '../../fix/tally.js';
import { toRelative } from '../../to-relative.js';
import { plural } from '../../plural.js';

/** A change report to paste into a pull request: what was changed and why, what is left to people, which keys are burnt. */
export function toFixMarkdown(report: FixReport): string {
  const { root, files, read, written, changes } = report;
  const problems = problemsIn(report);
  const totals = totalsOf(files, read);
  const { problems: all, files: states } = totals;
  const annotations = annotationsIn(report);
  const fixed = written ? 'fixed' : 'fixable';
  const left = problems.filter(({ outcome }) => outcome === 'needs-decision');
  const burnt = problems.filter(({ rotate }) => rotate !== undefined);
  const refused = files.flatMap((file) => (file.state === 'refused' ? [file] : []));
  return toPage([
    heading(2, 'OpenRouter compliance: repairs'),
    paragraph(
      text(
        `${plural(all.found, 'problem', 'problems')} found in ${plural(states.read, 'file', 'files')}: ${all.fixed} ${fixed}, ${all.needsDecision} to decide. ` +
          `${plural(changes.made, 'file', 'files')} ${written ? 'changed' : 'would change'}, ${changes.marksOnly} of them with markers only. ${filesLine(totals, fixed)}` +
          (changes.guards > 0 ? ` Guard modules: ${changes.guards}.` : '') +
          (changes.beside.length > 0 ? ` Beside the code: ${changes.beside.join(', ')}.` : '') +
          (annotations > 0 ? ` Classes written as @dataClassification: ${annotations}.` : ''),
      ),
    ),
    ...counts(
      'By rule',
      'Rule',
      fixed,
      tally(problems, ({ rule }) => rule),
    ),
    ...counts(
      'By folder',
      'Folder',
      fixed,
      tally(problems, ({ file }) => folderOf(file)),
    ),
    ...section(
      'Needs a decision',
      left.map((problem) => [
        code(at(problem)),
        text(` ${problem.rule}: ${problem.message} Not repaired: ${problem.reason ?? ''}.`),
      ]),
    ),
    ...section(
      written ? 'Fixed in part' : 'Fixable in part',
      partlyFixed(report).map((row) => [
        code(row.name),
        text(` ${row.fixed} ${fixed}, ${row.needsDecision} left to decide`),
      ]),
    ),
    ...section(
      'Rotate these keys',
      burnt.map((problem) => [
        code(at(problem)),
        text(' stays readable in the history; rotate the key and set the new one as '),
        code(problem.rotate ?? ''),
        text('.'),
      ]),
    ),
    ...section(
      'Refused',
      [
        ...refused.map(({ path, reason }) => ({ file: toRelative(root, path), reason })),
        ...report.companionsRefused,
      ].map(({ file, reason }) => [code(file), text(` ${reason}`)]),
    ),
    ...section(
      'Not laid out',
      layoutLines(report).map((line) => [text(line)]),
    ),
    paragraph(text(`openrouter-compliance ${version}`)),
  ]);
}

function counts(
  title: string,
  column: string,
  fixed: string,
  rows: readonly Tally[],
): readonly RootContent[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [code(row.name), text(String(row.fixed)), text(String(row.needsDecision))]);
  return [heading(3, title), table([column, fixed, 'to decide'], cells)];
}

function at({ file, position }: LocatedProblem): string {
  return `${file}:${position.line}`;
}
